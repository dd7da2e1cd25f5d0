import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { unpackBrowser } from './unpack-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

/** How many of the picture's pixels are darker than mid-grey, counted by the browser itself. */
async function darkPixels(picture: Buffer): Promise<number> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.width;
        canvas.height = image.height;
        const pen = canvas.getContext('2d');
        pen?.drawImage(image, 0, 0);
        const { data } = pen?.getImageData(0, 0, image.width, image.height) ?? { data: new Uint8ClampedArray() };
        let dark = 0;
        for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 128) dark++;
        return dark;
      },
      `data:image/png;base64,${picture.toString('base64')}`,
    );
  } finally {
    await page.close();
  }
}

test.each([390, 1280])('draws text at %i px wide', async (width) => {
  const page = await browser.newPage({ viewport: { width, height: 400 } });
  await page.goto('data:text/html,<p style="font:32px sans-serif">Mia meets Mo</p>');
  const written = await darkPixels(await page.screenshot());
  await page.goto('data:text/html,<p style="font:32px sans-serif"></p>');
  expect(await darkPixels(await page.screenshot())).toBe(0);
  expect(written).toBeGreaterThan(300);
  await page.close();
});

test('letters have shapes of their own, not the same empty box', async () => {
  const page = await browser.newPage();
  await page.goto('data:text/html;charset=utf-8,<span>iiii</span><br><span>WWWW</span><br><span>ÉÑßø</span>');
  const [narrow = 0, wide = 0] = await page.locator('span').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
  expect(wide).toBeGreaterThan(2 * narrow);
  await page.close();
});

test('several at once unpack one copy', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'browser-'));
  try {
    const [one, two] = await Promise.all([unpackBrowser(cache), unpackBrowser(cache)]);
    expect(one).toEqual(two);
    expect(readdirSync(cache).filter((name) => !name.endsWith('.lock'))).toEqual([expect.stringMatching(/^chromium-[\d.]+$/)]);
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}, 60_000);
