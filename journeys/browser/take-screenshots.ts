import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = join(import.meta.dirname, '../../var/screenshots');
/** A phone and a laptop, in CSS pixels. */
const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

export interface Screenshot {
  readonly file: string;
  readonly width: number;
  /** By how many CSS pixels the page is wider than the screen; 0 unless it scrolls sideways. */
  readonly overflow: number;
}

/**
 * Takes the whole page at both widths into `var/screenshots/<name>-<width>.png`, then restores the window.
 * @param name lower-case words joined by hyphens, such as `program-timeline`
 */
export async function screenshotAtBothWidths(page: Page, name: string): Promise<Screenshot[]> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) throw new Error(`Name a screenshot in lower-case words joined by hyphens, not "${name}".`);
  mkdirSync(FOLDER, { recursive: true });
  const before = page.viewportSize();
  const taken: Screenshot[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const file = join(FOLDER, `${name}-${size.width}.png`);
    await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
    const overflow = await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
    taken.push({ file, width: size.width, overflow });
  }
  if (before) await page.setViewportSize(before);
  return taken;
}
