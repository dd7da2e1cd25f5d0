import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { works } from '../../platform/db/tables.ts';
import { Refused } from '../../platform/problems.ts';
import { runDiscarded } from '../events.ts';
import { runs } from '../tables.ts';
import { runOf } from './current-run.ts';

export const discardRun = command({
  name: 'pairing.discard-run',
  says: 'Discard the proposal',
  done: 'The proposal is gone. What was published from it stays.',
  http: 'DELETE /programs/:program/runs/:run',
  input: z.object({}),
  output: z.object({}),
  may: aProgramManager,
  run: async (ctx, { program, run }) => {
    const row = await runOf(ctx, program, run);
    if (row.discardedAt) throw new Refused('This proposal is discarded already.');
    await ctx.db.update(runs).set({ discardedAt: ctx.now }).where(eq(runs.id, run));
    await ctx.db
      .update(works)
      .set({ cancelledAt: ctx.now })
      .where(and(eq(works.id, row.workId), isNull(works.finishedAt), isNull(works.failedAt), isNull(works.cancelledAt)));
    await ctx.emit(runDiscarded, { program, run });
    return {};
  },
});
