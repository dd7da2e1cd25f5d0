/** The one table that everything measured goes into. */
export interface Row {
  step: string;
  took: string;
  /** Against what, measured in the same run. */
  floor?: string;
  ratio?: number;
  statements?: number;
  kilobytes?: number;
  memory?: string;
  /** Why it is broken; empty where every budget holds. */
  broken: string[];
}

const headings = ['Step', 'Took', 'Floor', 'Ratio', 'Statements', 'JavaScript', 'Memory', 'Budget'];

export function printTable(rows: readonly Row[], write: (line: string) => void): void {
  const cells = rows.map(({ step, took, floor = '', ratio, statements, kilobytes, memory = '', broken }) => [
    step,
    took,
    floor,
    ratio === undefined ? '' : `${ratio.toFixed(1)}x`,
    statements === undefined ? '' : String(statements),
    kilobytes === undefined ? '' : `${kilobytes.toFixed(0)} kB`,
    memory,
    broken.length > 0 ? `FAIL: ${broken.join(', ')}` : 'ok',
  ]);
  const widths = headings.map((heading, at) => Math.max(heading.length, ...cells.map((row) => (row[at] ?? '').length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  write(line(headings));
  write(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  for (const row of cells) write(line(row));
}

export const inSeconds = (ms: number): string => `${(ms / 1_000).toFixed(2)} s`;
export const inMs = (ms: number): string => `${ms.toFixed(1)} ms`;
