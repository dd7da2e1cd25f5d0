/** Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet. */

/** A cell that a spreadsheet would run as a formula is marked as text. */
const startsLikeAFormula = /^[=+\-@\t\r]/;

function cell(value: string): string {
  const text = startsLikeAFormula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** So that spreadsheets read the file as UTF-8. */
export const csvStart = '\uFEFF';
