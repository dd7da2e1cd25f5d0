/** Spreadsheets carry out a cell that begins like a formula; an apostrophe before it keeps it a text. */
const formula = /^[=+\-@\t\r]/;

/** One line of a CSV file, ended as RFC 4180 asks. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
