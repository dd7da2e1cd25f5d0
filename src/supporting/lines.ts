import { z } from 'zod';

const splitLines = (value: unknown) =>
  typeof value === 'string'
    ? value
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
    : value;

/** A list that a form sends as one text, a line for each, and the API as a list. Blank lines do not count; left out it is empty. */
export function linesOf(list: z.ZodType<string[], string[]>) {
  return z.preprocess(splitLines, list.default([]));
}
