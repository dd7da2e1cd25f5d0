/**
 * Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet: a text that one would
 * read as a formula gets an apostrophe before it, which the spreadsheet shows as text.
 */
export type Cell = string | number | boolean | null;

const readAsFormula = /^[=+\-@\t\r\n]/;
const needsQuotes = /[",\r\n]/;

export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = readAsFormula.test(value) ? `'${value}` : value;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Tells spreadsheets that what follows is UTF-8. */
const byteOrderMark = '\uFEFF';

export const csvFile = (lines: readonly (readonly Cell[])[]): string =>
  byteOrderMark + lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
