/**
 * Merges a mapped file into the directory. Every step is one or many short transactions that leave
 * behind how far they came, so a worker that takes over after a crash goes on where it stood.
 */
import { z } from 'zod';
import { work } from '../../platform/work.ts';
import { wordsFor } from '../../platform/words/replacements.ts';
import { peopleWords } from '../words.ts';
import { finishImport } from './finish-import.ts';
import { importOf } from './import-of.ts';
import { judgeRows } from './judge-rows.ts';
import { mergedAtOnce, mergeRows } from './merge-rows.ts';
import { readIntoRows } from './read-into-rows.ts';
import { importPeopleWork } from './start-import.ts';

export const importPeople = work({
  name: importPeopleWork,
  says: 'Imports people from a file',
  input: z.object({ import: z.uuid() }),
  async run(desk, { import: id }) {
    const say = wordsFor(desk.app, desk.actor);
    const found = await desk.transaction((ctx) => importOf(ctx, id));
    const lines = await readIntoRows(desk, found, (share) => desk.progress(share * 0.45, say(peopleWords, 'import.notes.reading')));
    await desk.progress(0.5, say(peopleWords, 'import.notes.managers'));
    if (!found.judgedAt) await desk.transaction((ctx) => judgeRows(ctx, found));
    for (let merged = 0; ;) {
      const some = await desk.transaction((ctx) => mergeRows(ctx, found));
      merged += some;
      await desk.progress(0.55 + 0.4 * Math.min(1, merged / lines), say(peopleWords, 'import.notes.storing', { count: merged }));
      if (some < mergedAtOnce) break;
    }
    return { ...(await desk.transaction((ctx) => finishImport(ctx, id))) };
  },
});
