/** The house's two typefaces, embedded: every Latin, Greek and Cyrillic letter of a name. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Font } from '@react-pdf/renderer';

const require = createRequire(import.meta.url);
const folders = {
  inter: dirname(require.resolve('@fontsource/inter/unicode.json')),
  'source-serif-4': dirname(require.resolve('@fontsource/source-serif-4/unicode.json')),
};
const fileOf = (face: keyof typeof folders, subset: string, weight: number) =>
  join(folders[face], 'files', `${face}-${subset}-${weight}-normal.woff`);

const subsets = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'] as const;

/** Tried in this order for each letter. */
export const sans: string[] = subsets.map((subset) => `Inter ${subset}`);
export const serif: string[] = subsets.map((subset) => `Source Serif ${subset}`);

interface Drawing {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

let loaded: Promise<Drawing[]> | undefined;

/** Registers the fonts, once per process. @returns whether both typefaces have a letter */
export async function loadFonts(): Promise<(codePoint: number) => boolean> {
  const fonts = await (loaded ??= load());
  const has = (own: Drawing[], codePoint: number) => own.some((font) => font.hasGlyphForCodePoint(codePoint));
  const half = fonts.length / 2;
  return (codePoint) => has(fonts.slice(0, half), codePoint) && has(fonts.slice(half), codePoint);
}

async function load(): Promise<Drawing[]> {
  subsets.forEach((subset, place) => {
    const inter = (weight: number) => ({
      src: fileOf('inter', subset, weight),
      fontWeight: weight,
    });
    Font.register({ family: sans[place] as string, fonts: [inter(400), inter(600)] });
    Font.register({
      family: serif[place] as string,
      fonts: [{ src: fileOf('source-serif-4', subset, 600), fontWeight: 600 }],
    });
  });
  Font.registerHyphenationCallback((word) => [word]);
  const families = [
    ...sans.map((fontFamily) => ({ fontFamily, fontWeight: 400 })),
    ...serif.map((fontFamily) => ({ fontFamily, fontWeight: 600 })),
  ];
  await Promise.all(families.map((family) => Font.load(family)));
  return families.map((family) => Font.getFont(family).data as unknown as Drawing);
}
