import { Refused } from '../../platform/problems.ts';
import { firstRows, type FileFormat, type FileRow } from './read-rows.ts';
import { isSensitive } from './propose-mapping.rules.ts';
import type { FileColumn } from './targets.ts';

const mostColumns = 300;
const rowsLookedAt = 200;
const mostSamples = 25;
const longestSample = 60;

/** The columns of a file and what stands in them. @throws Refused where it has none, or far too many */
export function describeColumns(start: Uint8Array, format: FileFormat): FileColumn[] {
  const [header, ...rows] = firstRows(start, format, rowsLookedAt);
  if (!header) throw new Refused('This file holds no rows. Export it again, and look whether it opens in a spreadsheet.');
  if (header.cells.length > mostColumns)
    throw new Refused(
      `This file has ${header.cells.length} columns, more than the ${mostColumns} that can be read. Leave out the ones that are not needed.`,
    );
  const names = distinct(header.cells);
  return names.map((name, place) => ({ name, samples: samplesOf(rows, place), sensitive: isSensitive(name) }));
}

/** Every column gets a name of its own, so that a choice about one is not about another. */
function distinct(cells: readonly string[]): string[] {
  const given = new Map<string, number>();
  return cells.map((cell, place) => {
    const name = cell.toWellFormed().replaceAll('\u0000', '').trim().slice(0, 100) || `Column ${place + 1}`;
    const times = (given.get(name) ?? 0) + 1;
    given.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

function samplesOf(rows: readonly FileRow[], place: number): string[] {
  const values = rows.map((row) => (row.cells[place] ?? '').replaceAll('\u0000', '').trim()).filter(Boolean);
  return [...new Set(values)].slice(0, mostSamples).map((value) => value.slice(0, longestSample));
}
