/** Imports from a text, the way the API brings them. */
import type { PersonActor } from '../../platform/actor.ts';
import type { TestApp } from '../../platform/testing/test-app.ts';
import type { ImportCounts } from './import-of.ts';
import { mapImport } from './map-import.ts';
import { receiveImport } from './receive-import.ts';
import { showImport } from './show-import.ts';
import { startImport } from './start-import.ts';
import type { DateOrder, Target } from './targets.ts';

export interface Imported {
  id: string;
  counts: ImportCounts;
  /** `line: sentence`, in the file's order. */
  problems: string[];
}

/** Brings a file, maps it as proposed or as given, imports it and says what came of it. */
export async function imports(
  app: TestApp,
  actor: PersonActor,
  content: string,
  chosen: { targets?: Target[]; dateOrder?: DateOrder } = {},
): Promise<Imported> {
  const { id } = await app.does(actor, receiveImport, { fileName: 'people.csv', content });
  if (chosen.targets || chosen.dateOrder) await app.does(actor, mapImport, { import: id, ...chosen });
  await app.does(actor, startImport, { import: id });
  const { state, counts, work } = await app.does(actor, showImport, { import: id });
  if (state !== 'finished' || !counts) throw new Error(`The import did not finish: ${state}, ${work?.problem}`);
  const found = await app.ownerPool.query<{ line: number; reason: string; value: string }>(
    'select line, reason, value from people.import_problems where import_id = $1 order by line, field',
    [id],
  );
  return { id, counts, problems: found.rows.map((row) => `${row.line}: ${row.reason}${row.value ? ` ${row.value}` : ''}`) };
}
