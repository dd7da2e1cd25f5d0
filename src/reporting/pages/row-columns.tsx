import type { ReactNode } from 'react';
import type { Column } from '../../platform/ui/list-table.tsx';
import { Day, Moment } from '../../platform/ui/moment.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import type { Say } from '../../platform/words/words.ts';
import { spelled } from '../files/rows-lines.ts';
import type { Cell, RowReading, RowsReading } from '../read/rows-reading.ts';

type ColumnReading = RowsReading['columns'][number];

/** The columns of a list of rows as the table wants them; every one can be sorted by. */
export const rowColumns = (columns: readonly ColumnReading[], say: Say): Column<RowReading>[] =>
  columns.map((column) => ({
    key: column.key,
    label: column.label,
    sort: true,
    numeric: column.kind === 'number',
    cell: (row) => drawCell(row[column.key] ?? null, column, say),
  }));

const typedByPeople: readonly string[] = ['person', 'mentor', 'mentee'];

function drawCell(value: Cell, { key, kind, words }: ColumnReading, say: Say): ReactNode {
  if (value === null) return null;
  if (kind === 'instant') return <Moment at={String(value)} as="date" />;
  if (kind === 'day') return <Day on={String(value)} />;
  if (typedByPeople.includes(key)) return <PersonName name={String(value)} />;
  return String(spelled(value, words, say));
}
