/** What stands between the cells of a file. */
import { parse } from 'csv-parse/sync';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Some spreadsheets announce it in a line of its own, before the names of the columns. */
const announced = /^sep=(.)\r?\n/i;

/** How `sep=;` at the start is read: as an announcement, and not as a row. */
export const announcement = (text: string): string => announced.exec(text)?.[0] ?? '';

const linesLookedAt = 50;

/** The one that cuts the first lines into the most columns, the same number in each. */
export function detectDelimiter(text: string): Delimiter {
  const said = delimiters.find((one) => one === announced.exec(text)?.[1]);
  if (said) return said;
  const scored = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(text, delimiter) }));
  return scored.toSorted((a, b) => b.score - a.score)[0]?.delimiter ?? ',';
}

function scoreOf(text: string, delimiter: Delimiter): number {
  const rows = firstRows(text, delimiter);
  const width = rows[0]?.length ?? 0;
  if (width < 2) return 0;
  const even = rows.filter((row) => row.length === width).length / rows.length;
  // Evenness counts before width: a comma in every address cuts many columns, but never evenly.
  return even * 1_000 + Math.min(width, 100);
}

function firstRows(text: string, delimiter: Delimiter): string[][] {
  const rows: string[][] = [];
  // The text ends anywhere, so its last row may be cut and its quotation mark open.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1) || text;
  try {
    parse(whole, {
      delimiter,
      to: linesLookedAt,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (row: string[]) => void rows.push(row),
    });
  } catch {
    // What was read before the odd place is enough to tell.
  }
  return rows;
}
