/** Brings every file into the directory, with the columns as the product itself proposes to map them. */
import { until } from '../../bench/at-once.ts';
import type { KeyHolder } from '../hand-out-keys.ts';
import { everyItem, tally } from './every-item.ts';
import type { FlowFile } from './read-files.ts';

export interface FileImported {
  name: string;
  read: number;
  /** Where each column went, as 'column > target'. */
  mapping: string[];
  counts: Record<string, number>;
  /** What was refused, a whole row or one cell, and how often. */
  refused: Map<string, number>;
  /** The column that carries the address, by which a person is found again. */
  addressColumn: string | undefined;
}

interface ShownImport {
  state: string;
  missing: string | null;
  columns: { name: string; target: string }[];
  counts: Record<string, number> | null;
  work: { problem: string | null } | null;
}

export async function importFile(owner: KeyHolder, { name, content, rows }: FlowFile): Promise<FileImported> {
  const { id } = await owner.post<{ id: string }>('/people/imports', { fileName: name, content });
  const show = () => owner.get<ShownImport>(`/people/imports/${id}`);
  const proposed = await show();
  if (proposed.missing) throw new Error(`${name} cannot be imported as it is: ${proposed.missing}`);
  await owner.post(`/people/imports/${id}/start`);
  await until(async () => (await show()).state !== 'running');
  const { state, counts, work } = await show();
  if (state !== 'finished' || !counts) throw new Error(`The import of ${name} ended as ${state}: ${work?.problem}`);
  return {
    name,
    read: rows.length,
    mapping: proposed.columns.map((column) => `${column.name} > ${column.target}`),
    counts,
    refused: await refusedIn(owner, id),
    addressColumn: proposed.columns.find(({ target }) => target === 'email')?.name,
  };
}

async function refusedIn(owner: KeyHolder, id: string): Promise<Map<string, number>> {
  const problems = await everyItem<{ sentence: string }>(owner, `/people/imports/${id}/problems`);
  return tally(problems.map(({ sentence }) => sentence));
}
