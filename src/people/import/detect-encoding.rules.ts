/** How a file writes its letters. */
import { detect } from 'chardet';

/** Offered on the mapping page; iconv-lite's names. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'macroman',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
] as const;
export type Encoding = (typeof encodings)[number];

/** What chardet calls them where we call them otherwise; windows-1252 holds all that ISO-8859-1 has. */
const asOurs: Record<string, Encoding> = {
  ascii: 'utf-8',
  'iso-8859-1': 'windows-1252',
  'iso-8859-2': 'windows-1250',
  'iso-8859-5': 'windows-1251',
  'koi8-r': 'windows-1251',
  'iso-8859-7': 'windows-1253',
  'iso-8859-9': 'windows-1254',
};

/** @returns the encoding a byte order mark announces */
export function markedEncoding(start: Uint8Array): Encoding | undefined {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: text is mostly Latin, so every other byte is mostly zero. */
export function unmarkedUtf16(sample: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  for (const [place, byte] of sample.entries()) if (byte === 0) zeros[place % 2]!++;
  const most = sample.length * 0.2;
  if (zeros[1]! > most && zeros[0]! < most / 10) return 'utf-16le';
  if (zeros[0]! > most && zeros[1]! < most / 10) return 'utf-16be';
  return undefined;
}

/** For text that is no UTF: the likeliest of the old encodings. @param sample bytes around letters beyond ASCII */
export function legacyEncoding(sample: Uint8Array): Encoding {
  const found = (detect(sample) ?? '').toLowerCase();
  const ours = asOurs[found] ?? found;
  const known = encodings.find((one) => one === ours);
  return known === undefined || known.startsWith('utf') ? 'windows-1252' : known;
}
