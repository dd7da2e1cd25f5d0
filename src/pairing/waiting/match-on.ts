import { and, eq, isNull, sql } from 'drizzle-orm';
import { programs } from '../../planning/tables.ts';
import { chore } from '../../platform/chore.ts';
import type { Context } from '../../platform/context.ts';
import { credentialWaived, participationResumed, personApproved, requirementDropped, screeningChanged } from '../../registration/events.ts';
import { criteriaOf } from '../criteria/criteria-of.ts';
import { questionsAsked } from '../criteria/questions-asked.ts';
import { lacksSeniority } from '../criteria/scales.rules.ts';
import { offersShortlists, processSchema } from '../process/process.ts';
import { beginRun } from '../runs/begin-run.ts';
import { beginRound, roundUnderWay } from '../shortlists/begin-round.ts';
import { strandsOf } from '../strands/strands-of.ts';
import { processes } from '../tables.ts';
import { offerFreePlaces } from './offer-free-places.ts';

/** Published pairs keep their places, so each day takes in only who is new or free again. */
export const matchOn = chore({
  name: 'pairing.match-on',
  says: 'In programs that go on, draws up shortlists or proposes for who has come since the day before',
  every: 'day',
  run: async (ctx) => {
    const rows = await ctx.db
      .select({ program: programs.id, process: processes.process })
      .from(processes)
      .innerJoin(programs, eq(programs.id, processes.programId))
      .where(
        and(
          isNull(programs.archivedAt),
          sql`(${programs.endsOn} is null or ${programs.endsOn} >= ${ctx.now.toISOString().slice(0, 10)}::date)`,
        ),
      );
    for (const { program, process } of rows) {
      await offerFreePlaces(ctx, program);
      const set = processSchema.parse(process);
      if (!set.rolling || !(await someoneIsNew(ctx, program))) continue;
      if (offersShortlists(set)) {
        if (!(await roundUnderWay(ctx, program))) await beginRound(ctx, program);
      } else await propose(ctx, program);
    }
  },
});

async function propose(ctx: Context, program: string): Promise<void> {
  const asked = await questionsAsked(ctx, program);
  for (const strand of await strandsOf(ctx, program)) {
    const { set } = await criteriaOf(ctx, program, strand.shape.structure);
    // Their manager is told so on the page of the criteria.
    if (!lacksSeniority(set, asked)) await beginRun(ctx, program, strand);
  }
}

/** Somebody who had registered before can be matched from then on. */
const lettingIn = [participationResumed, personApproved, credentialWaived, requirementDropped, screeningChanged].map(({ name }) => name);

/** Somebody to match, and something has changed since the last time. */
async function someoneIsNew(ctx: Context, program: string): Promise<boolean> {
  const found = await ctx.db.execute<{ new: boolean }>(sql`
    with last as (select greatest(
      (select max(asked_at) from pairing.choice_rounds where program_id = ${program}),
      (select max(asked_at) from pairing.runs where program_id = ${program})) as at)
    select exists (select from registration.registrations r where r.program_id = ${program} and r.is_mentee and r.finished_at is not null
        and r.withdrawn_at is null and r.paused_at is null
        and not exists (select from pairing.match_members o join pairing.matches n on n.id = o.match_id
          where n.program_id = ${program} and n.ended_at is null and o.role = 'mentee' and o.person_id = r.person_id))
      and exists (select from registration.registrations r where r.program_id = ${program} and r.is_mentor and r.finished_at is not null and r.withdrawn_at is null)
      and not exists (select from pairing.runs r join platform.works w on w.id = r.work_id
        where r.program_id = ${program} and w.finished_at is null and w.failed_at is null and w.cancelled_at is null)
      and (select last.at is null
        or exists (select from registration.registrations r where r.program_id = ${program} and r.finished_at > last.at)
        or exists (select from pairing.matches m where m.program_id = ${program} and m.ended_at > last.at)
        or exists (select from platform.events e where e.program_id = ${program} and e.name = any(${sql.param(lettingIn)}::text[]) and e.occurred_at > last.at)
        or exists (select from people.credentials c join registration.requirements q on q.type_id = c.type_id and q.program_id = ${program}
          where c.confirmed_at > last.at) from last) as new`);
  return found.rows[0]?.new ?? false;
}
