import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, Result } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails with a readable list of every WCAG 2.2 A and AA rule the page, frames included, breaks. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await settle(page);
  for (const frame of page.frames()) await bringAxe(frame);
  const violations = await page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: { run(where: Document, how: object): Promise<AxeResults> } };
    const results = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
    return results.violations;
  }, WCAG_22_AA);
  if (violations.length > 0) {
    throw new Error(`${page.url()} breaks ${violations.length} accessibility rule(s):\n\n${violations.map(describe).join('\n\n')}`);
  }
}

/** Evaluated by the browser's own debugger, which no Content-Security-Policy of the page forbids; once, since reading it takes longer than a check. */
async function bringAxe(frame: Frame): Promise<void> {
  if (await frame.evaluate(() => !('axe' in globalThis))) await frame.evaluate(axeSource);
}

/** A colour half-way through a fade is nobody's choice, so finite animations finish first. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const finite = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(finite.map((one) => one.finished));
  });
}

function describe(violation: Result): string {
  const places = violation.nodes.map(
    (node) => `  at ${node.target.join(' ')}\n    ${node.html}\n    ${(node.failureSummary ?? '').replaceAll('\n', '\n    ')}`,
  );
  return [`${violation.id} (${violation.impact}): ${violation.help}`, `  ${violation.helpUrl}`, ...places].join('\n');
}
