import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { programs } from '../../planning/tables.ts';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { works } from '../../platform/db/tables.ts';
import { Refused } from '../../platform/problems.ts';
import { registrations } from '../../registration/tables.ts';
import { criteriaOf } from '../criteria/criteria-of.ts';
import { questionsAsked } from '../criteria/questions-asked.ts';
import { lacksSeniority } from '../criteria/scales.rules.ts';
import { runs } from '../tables.ts';

const underWay = 'A proposal is being made right now. Wait until it is done, or stop it.';

export const proposeMatches = command({
  name: 'pairing.propose-matches',
  says: 'Propose matches',
  http: 'POST /programs/:program/runs',
  input: z.object({}),
  output: z.object({ run: z.uuid(), work: z.uuid() }),
  may: aProgramManager,
  ready: async (ctx, { program }) => {
    const found = await ctx.db.execute<{ running: boolean; mentors: boolean; mentees: boolean }>(sql`
      select exists (select from ${runs} r join ${works} w on w.id = r.work_id
                     where r.program_id = ${program} and w.finished_at is null and w.failed_at is null and w.cancelled_at is null) as running,
        exists (select from ${registrations} where program_id = ${program} and is_mentor and finished_at is not null and withdrawn_at is null) as mentors,
        exists (select from ${registrations} where program_id = ${program} and is_mentee and finished_at is not null and withdrawn_at is null) as mentees`);
    const state = found.rows[0];
    if (state?.running) return underWay;
    if (!state?.mentors) return 'Nobody has finished registering as a mentor yet. Invite mentors first.';
    if (!state.mentees) return 'Nobody has finished registering as a mentee yet. Invite mentees first.';
    return undefined;
  },
  run: async (ctx, { program }) => {
    await ctx.db.select({ id: programs.id }).from(programs).where(eq(programs.id, program)).for('update');
    const open = await ctx.db
      .select({ id: runs.id })
      .from(runs)
      .innerJoin(works, eq(works.id, runs.workId))
      .where(and(eq(runs.programId, program), isNull(works.finishedAt), isNull(works.failedAt), isNull(works.cancelledAt)));
    if (open.length > 0) throw new Refused(underWay);
    const { version, set } = await criteriaOf(ctx, program);
    if (lacksSeniority(set, await questionsAsked(ctx, program)))
      throw new Refused(
        'The rule on seniority needs a question on seniority with its levels. Add one to the questionnaire, or choose "any level" in the criteria.',
      );
    const run = ctx.newId();
    const work = await ctx.startWork('pairing.propose', { program, run }, { program });
    await ctx.db.insert(runs).values({
      id: run,
      organizationId: ctx.organizationId,
      programId: program,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from pairing.runs where program_id = ${program})`,
      workId: work,
      criteriaVersion: version,
      askedAt: ctx.now,
      askedBy: personIdOf(ctx.actor),
    });
    return { run, work };
  },
});
