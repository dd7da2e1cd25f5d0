import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { query } from '../../platform/command.ts';
import { cadenceAdherence } from './cadence-adherence.ts';
import { existingProgram } from './existing-program.ts';
import { hasNoDate } from './without-date.ts';

const count = z.number().int();

/** The figures at the head of the program's scheduling page. */
export const showScheduling = query({
  name: 'scheduling.show-scheduling',
  says: 'Show how a program meets',
  http: 'GET /programs/:program/scheduling',
  input: z.object({}),
  output: z.object({
    asOf: z.date(),
    adherence: z.object({ held: count, expected: count }),
    sessions: z.object({ ahead: count, awaitingWord: count, held: count, missed: count }),
    /** Running, not paused. */
    pairs: count,
    pairsWithoutDate: count,
  }),
  of: existingProgram,
  may: aProgramManager,
  run: async (ctx, { program }) => {
    const unsaid = sql`held_at is null and missed_at is null and cancelled_at is null and excused_at is null and contested_at is null`;
    const { rows } = await ctx.db.execute<Record<'ahead' | 'awaiting' | 'held' | 'missed' | 'pairs' | 'without', number>>(sql`
      select * from (
        select
          count(*) filter (where ${unsaid} and starts_at > ${ctx.now})::int as ahead,
          count(*) filter (where ${unsaid} and starts_at <= ${ctx.now})::int as awaiting,
          count(*) filter (where held_at is not null)::int as held,
          count(*) filter (where missed_at is not null)::int as missed
        from scheduling.sessions where program_id = ${program}) as by_session,
      (
        select count(*)::int as pairs, count(*) filter (where ${hasNoDate(sql`m.id`, ctx.now)})::int as without
        from pairing.matches m where m.program_id = ${program} and m.ended_at is null and m.paused_at is null) as by_pair`);
    const { ahead = 0, awaiting = 0, held = 0, missed = 0, pairs = 0, without = 0 } = rows[0] ?? {};
    return {
      asOf: ctx.now,
      adherence: await cadenceAdherence(ctx, program),
      sessions: { ahead, awaitingWord: awaiting, held, missed },
      pairs,
      pairsWithoutDate: without,
    };
  },
});
