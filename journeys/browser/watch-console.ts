import type { Page } from 'playwright-core';

export interface ConsoleWatch {
  /** What went wrong so far, oldest first. */
  readonly problems: readonly string[];
  /** Fails with all that went wrong so far. Call it at the end of every journey. */
  expectQuiet(): void;
  /** Begins anew, so that one page does not answer for another. */
  forget(): void;
}

/**
 * Collects console errors, uncaught exceptions, unhandled rejections and crashes of the page.
 * @param expected messages a journey provokes on purpose, such as the browser's note about a 422
 */
export function watchConsole(page: Page, expected: readonly RegExp[] = []): ConsoleWatch {
  const problems: string[] = [];
  const add = (problem: string): void => {
    if (!expected.some((pattern) => pattern.test(problem))) problems.push(problem);
  };
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url, lineNumber } = message.location();
    add(`${message.text()} (${url || page.url()}:${lineNumber})`);
  });
  page.on('pageerror', (error) => add(`Uncaught ${error.stack ?? error.message} on ${page.url()}`));
  page.on('crash', () => add(`The page crashed on ${page.url()}`));
  return {
    problems,
    forget() {
      problems.length = 0;
    },
    expectQuiet() {
      if (problems.length > 0) throw new Error(`The page reported ${problems.length} problem(s):\n${problems.join('\n')}`);
    },
  };
}
