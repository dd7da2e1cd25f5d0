import type { Say } from '../../platform/words/words.ts';
import type { RowReading, RowsReading } from '../read/rows-reading.ts';
import type { Cell } from '../shape/csv.rules.ts';
import { reportingWords, sayNamed } from '../words.ts';

export const headOfRows = (columns: RowsReading['columns']): Cell[] => columns.map(({ label }) => label);

export const rowsLines = (columns: RowsReading['columns'], items: readonly RowReading[], say: Say): Cell[][] =>
  items.map((row) => columns.map(({ key, words }) => spelled(row[key] ?? null, words, say)));

/** Yes, no and states in words; the rest as it is. */
export function spelled(value: Cell, words: string | undefined, say: Say): Cell {
  if (typeof value === 'boolean') return say(reportingWords, value ? 'yes' : 'no');
  return words && typeof value === 'string' ? sayNamed(say, `${words}.${value}`) : value;
}
