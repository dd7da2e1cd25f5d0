/** What a journey checks on every page it visits. */
export { expectNoAxeViolations } from './expect-accessible.ts';
export { expectWellDrawn } from './expect-well-drawn.ts';
export { type Screenshot, screenshotAtBothWidths } from './take-screenshots.ts';
export { type FocusStop, walkByKeyboard } from './walk-by-keyboard.ts';
export { type ConsoleWatch, watchConsole } from './watch-console.ts';
