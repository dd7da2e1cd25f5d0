/**
 * Merges a mapped file into the directory. Every step is one or many short transactions that leave
 * behind how far they came, so a worker that takes over after a crash goes on where it stood.
 */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { work, type Desk } from '../../platform/work.ts';
import { wordsFor } from '../../platform/words/replacements.ts';
import { importRows } from '../tables.ts';
import { peopleWords } from '../words.ts';
import { finishImport } from './finish-import.ts';
import { importOf } from './import-of.ts';
import { judgeRows } from './judge-rows.ts';
import { mergeRows } from './merge-rows.ts';
import { readIntoRows } from './read-into-rows.ts';
import { setManagers } from './link-reports.ts';
import { importPeopleWork } from './start-import.ts';

export const importPeople = work({
  name: importPeopleWork,
  says: 'Imports people from a file',
  input: z.object({ import: z.uuid() }),
  async run(desk, { import: id }) {
    const say = wordsFor(desk.app, desk.actor);
    const found = await desk.transaction((ctx) => importOf(ctx, id));
    await readIntoRows(desk, found, (share) => desk.progress(share * 0.45, say(peopleWords, 'import.notes.reading')));
    if (!found.judgedAt) await desk.transaction((ctx) => judgeRows(ctx, found));
    const total = await countRows(desk, id);
    for (let merged = 0; ;) {
      const some = await desk.transaction((ctx) => mergeRows(ctx, found));
      if (some === 0) break;
      merged += some;
      await desk.progress(0.5 + (0.4 * merged) / Math.max(total, merged), say(peopleWords, 'import.notes.storing', { count: merged }));
    }
    await desk.progress(0.92, say(peopleWords, 'import.notes.managers'));
    if (!found.managersSetAt) await desk.transaction((ctx) => setManagers(ctx, found));
    return { ...(await desk.transaction((ctx) => finishImport(ctx, id))) };
  },
});

const countRows = (desk: Desk, id: string) => desk.transaction((ctx) => ctx.db.$count(importRows, eq(importRows.importId, id)));
