import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { maybe, text } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { personIdOfActor } from '../about-match.ts';
import { caseNotes, cases } from '../tables.ts';
import { aboutCase } from './about-case.ts';
import { caseClosed } from './events.ts';
import { caseOutcomes } from './outcomes.ts';

export const closeCase = command({
  name: 'supporting.close-case',
  says: 'Close the case',
  done: 'The case is closed.',
  http: 'PUT /programs/:program/cases/:case/outcome',
  input: z.object({
    outcome: z.enum(caseOutcomes, { error: 'Say how it ended.' }),
    note: maybe(text('The note', 4_000)),
  }),
  output: z.object({ case: z.uuid() }),
  of: aboutCase,
  may: aProgramManager,
  ready: async (_ctx, { closedAt }) => (closedAt ? 'This case is closed.' : undefined),
  run: async (ctx, { outcome, note }, { id, program, matchId }) => {
    if (outcome === 'other' && !note) throw new Invalid({ note: 'Say in a few words what came of it.' });
    const by = personIdOfActor(ctx);
    const closed = await ctx.db
      .update(cases)
      .set({ closedAt: ctx.now, closedBy: by, outcome })
      .where(and(eq(cases.id, id), isNull(cases.closedAt)))
      .returning({ id: cases.id });
    if (closed.length === 0) return { case: id };
    if (note)
      await ctx.db.insert(caseNotes).values({
        id: ctx.newId(),
        organizationId: ctx.organizationId,
        caseId: id,
        programId: program,
        matchId,
        note,
        writtenAt: ctx.now,
        writtenBy: by,
      });
    await ctx.emit(caseClosed, { program, case: id, outcome });
    return { case: id };
  },
});
