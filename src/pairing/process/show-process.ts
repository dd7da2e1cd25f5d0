import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { tracksOf } from '../../planning/program-of.ts';
import { query } from '../../platform/command.ts';
import { works } from '../../platform/db/tables.ts';
import { choiceRounds, choices, requests, waiting } from '../tables.ts';
import { shownWork, workShown } from '../work-shown.ts';
import { processSchema } from './process.ts';
import { processOf } from './process-of.ts';

const counts = z.object({
  /** People who have a shortlist now. */
  offered: z.number().int(),
  /** Requests that wait for a mentor or for both to confirm. */
  open: z.number().int(),
  /** Suggestions that wait for a manager. */
  toDecide: z.number().int(),
  waiting: z.number().int(),
});

/** How pairs come about, and where that stands. */
export const showProcess = query({
  name: 'pairing.show-process',
  says: 'Show how pairs come about',
  http: 'GET /programs/:program/pairing-process',
  input: z.object({}),
  output: z.object({
    process: processSchema,
    /** Nobody has set one yet. */
    isUsual: z.boolean(),
    tracks: z.array(z.object({ key: z.string(), name: z.string() })),
    round: z.object({ work: workShown, askedAt: z.date(), finishedAt: z.date().nullable() }).nullable(),
    counts,
  }),
  may: aProgramManager,
  run: async (ctx, { program }) => {
    const { isUsual, ...set } = await processOf(ctx, program);
    const [newest] = await ctx.db
      .select({ round: choiceRounds, work: works })
      .from(choiceRounds)
      .innerJoin(works, eq(works.id, choiceRounds.workId))
      .where(eq(choiceRounds.programId, program))
      .orderBy(desc(choiceRounds.number))
      .limit(1);
    const open = and(eq(requests.programId, program), isNull(requests.closedAt));
    const [row] = await ctx.db
      .select({
        open: sql<number>`(count(*) filter (where ${isNotNull(requests.askedAt)}))::int`,
        toDecide: sql<number>`(count(*) filter (where ${requests.way} = 'suggestion' and ${isNull(requests.askedAt)}))::int`,
        waiting: sql<number>`(select count(*)::int from ${waiting} where ${waiting.programId} = ${program} and ${waiting.leftAt} is null)`,
        offered: sql<number>`(select count(distinct ${choices.menteeId})::int from ${choices} where ${choices.roundId} = (
          select id from ${choiceRounds} where ${choiceRounds.programId} = ${program} and ${choiceRounds.finishedAt} is not null order by ${choiceRounds.number} desc limit 1))`,
      })
      .from(requests)
      .where(open);
    return {
      process: set,
      isUsual,
      tracks: (await tracksOf(ctx, program)).map(({ key, name }) => ({ key, name })),
      round: newest ? { work: shownWork(newest.work), askedAt: newest.round.askedAt, finishedAt: newest.round.finishedAt } : null,
      counts: row ?? { offered: 0, open: 0, toDecide: 0, waiting: 0 },
    };
  },
});
