import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectNoAxeViolations } from './expect-accessible.ts';
import { atBothWidths, overflowOf, takePicture } from './take-screenshots.ts';

/**
 * Fails unless the page fits and is accessible, on a phone and on a laptop.
 * @param picture of which name, as in `screenshotAtBothWidths`; none is taken without one
 */
export async function expectWellDrawn(page: Page, picture?: string): Promise<void> {
  await atBothWidths(page, async ({ width }) => {
    if (picture) await takePicture(page, picture, width);
    expect(await overflowOf(page), `sideways at ${width} pixels`).toBe(0);
    await expectNoAxeViolations(page);
  });
}
