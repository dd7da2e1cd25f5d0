import { sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { credentialWaived, participationResumed, personApproved, requirementDropped, screeningChanged } from '../../registration/events.ts';
import { isFor } from '../runs/current-run.ts';
import { inTracks } from '../strands/in-tracks.ts';
import type { Strand } from '../strands/strands.rules.ts';
import { runs } from '../tables.ts';

/** Somebody who had registered before can be matched from then on. */
const lettingIn = [participationResumed, personApproved, credentialWaived, requirementDropped, screeningChanged].map(({ name }) => name);

/** Somebody to match, and something has changed since the last time. @param strand of which mentees, and since its own last proposal; of any where left out */
export async function someoneIsNew(ctx: Context, program: string, strand?: Strand): Promise<boolean> {
  const ofStrand = (strand && isFor(strand)) ?? sql`true`;
  const inStrand = strand ? inTracks(strand, sql`r.track_id`) : sql`true`;
  const found = await ctx.db.execute<{ new: boolean }>(sql`
    with last as (select greatest(
      (select max(asked_at) from pairing.choice_rounds where program_id = ${program}),
      (select max(asked_at) from ${runs} where program_id = ${program} and ${ofStrand})) as at)
    select exists (select from registration.registrations r where r.program_id = ${program} and r.is_mentee and ${inStrand} and r.finished_at is not null
        and r.withdrawn_at is null and r.paused_at is null
        and not exists (select from pairing.match_members o join pairing.matches n on n.id = o.match_id
          where n.program_id = ${program} and n.ended_at is null and o.role = 'mentee' and o.person_id = r.person_id))
      and exists (select from registration.registrations r where r.program_id = ${program} and r.is_mentor and r.finished_at is not null and r.withdrawn_at is null)
      and not exists (select from ${runs} join platform.works w on w.id = ${runs.workId}
        where ${runs.programId} = ${program} and ${ofStrand} and w.finished_at is null and w.failed_at is null and w.cancelled_at is null)
      and (select last.at is null
        or exists (select from registration.registrations r where r.program_id = ${program} and (r.is_mentor or ${inStrand}) and r.finished_at > last.at)
        or exists (select from pairing.matches m where m.program_id = ${program} and m.ended_at > last.at)
        or exists (select from platform.events e where e.program_id = ${program} and e.name = any(${sql.param(lettingIn)}::text[]) and e.occurred_at > last.at)
        or exists (select from people.credentials c join registration.requirements q on q.type_id = c.type_id and q.program_id = ${program}
          where c.confirmed_at > last.at) from last) as new`);
  return found.rows[0]?.new ?? false;
}
