import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { laptop, phone } from './visitor.ts';

const FOLDER = join(import.meta.dirname, '../../var/screenshots');

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
  const taken: Screenshot[] = [];
  await atBothWidths(page, async ({ width }) => {
    taken.push({ file: await takePicture(page, name, width), width, overflow: await overflowOf(page) });
  });
  return taken;
}

/** Looks at the page on a phone, then on a laptop, then restores the window. */
export async function atBothWidths(page: Page, look: (size: typeof phone) => Promise<void>): Promise<void> {
  const before = page.viewportSize();
  for (const size of [phone, laptop]) {
    await page.setViewportSize(size);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await look(size);
  }
  if (before) await page.setViewportSize(before);
}

/** @returns the file, of the whole page as it is */
export async function takePicture(page: Page, name: string, width: number): Promise<string> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) throw new Error(`Name a screenshot in lower-case words joined by hyphens, not "${name}".`);
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${name}-${width}.png`);
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
  return file;
}

/** By how many CSS pixels the page is wider than the screen. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}
