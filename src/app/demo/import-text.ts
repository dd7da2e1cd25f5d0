import { receiveImport } from '../../people/import/receive-import.ts';
import { startImport } from '../../people/import/start-import.ts';
import type { Telling } from './telling.ts';

/** Brings a directory file in as one would: the proposed columns are taken as they are. */
export async function importText(telling: Telling, who: string, fileName: string, content: string): Promise<void> {
  const { id } = await telling.does(who, receiveImport, { fileName, content });
  await telling.does(who, startImport, { import: id });
  await telling.settle();
}
