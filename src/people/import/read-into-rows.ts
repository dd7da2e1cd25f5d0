import type { Desk } from '../../platform/work.ts';
import type { Import } from './import-of.ts';
import { readPieces } from './pieces.ts';
import { readPerson, type RowRead } from './read-person.rules.ts';
import { readRows } from './read-rows.ts';
import { storeRows } from './store-rows.ts';

const rowsAtOnce = 2_000;

/** Reads the file as a stream, each row once: what was read before a crash is passed over. @param progress told the share of the file that is read @returns how many lines it has */
export async function readIntoRows(desk: Desk, found: Import, progress: (share: number) => Promise<void>): Promise<number> {
  let bytes = 0;
  const counted = async function* () {
    for await (const piece of readPieces(desk.transaction, found.id)) {
      bytes += piece.length;
      yield piece;
    }
  };
  let batch: RowRead[] = [];
  let storing = Promise.resolve();
  const store = async () => {
    await storing;
    const [full, share] = [batch, Math.min(1, bytes / Math.max(1, found.sizeBytes))];
    batch = [];
    storing = desk.transaction((ctx) => storeRows(ctx, found.id, full)).then(() => progress(share));
    // Told where it is awaited; until then the next rows are read, while the database stores these.
    storing.catch(() => undefined);
  };
  let lines = 0;
  try {
    for await (const { line, cells } of readRows(counted(), found)) {
      if (lines > 0 && line > found.readLine) batch.push(readPerson(cells, line, found.columns, found.mapping));
      lines = line;
      if (batch.length === rowsAtOnce) await store();
    }
    if (batch.length > 0) await store();
  } finally {
    await storing;
  }
  return lines;
}
