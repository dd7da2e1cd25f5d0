import type { Say } from '../../platform/words/words.ts';
import type { ReportReading } from '../read/reading.ts';
import type { Cell } from '../shape/csv.rules.ts';
import { reportingWords } from '../words.ts';

/** A report as a long table: one number a line, with what it is, how it is counted and as of when. */
export function reportLines(reading: ReportReading, say: Say): Cell[][] {
  const head = (['part', 'item', 'measure', 'value', 'formula', 'asOf'] as const).map((key) => say(reportingWords, `csv.${key}`));
  const figures = reading.figures.map(({ label, unit, value, formula }): Cell[] => [
    say(reportingWords, 'csv.figures'),
    label,
    unit,
    value,
    formula,
    reading.asOf,
  ]);
  const charts = reading.charts.flatMap((chart) =>
    chart.drawn.flatMap(({ title, columns, rows }) =>
      rows.flatMap((row) =>
        columns.map(({ label }, place): Cell[] => [
          title ? `${chart.title}: ${title}` : chart.title,
          row.on ?? row.label,
          label,
          row.values[place] ?? null,
          chart.says,
          reading.asOf,
        ]),
      ),
    ),
  );
  return [head, ...figures, ...charts];
}
