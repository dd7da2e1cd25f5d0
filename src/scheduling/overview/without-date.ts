import { sql, type SQL } from 'drizzle-orm';
import { keysOf } from '../../planning/structures.ts';

/** For which one meeting is enough, and a second is as they like. */
const doneAfterOne = keysOf(({ meetings }) => meetings.most !== undefined && meetings.least <= 1);

/** Whether the match has no session ahead and ought to: it has begun, and has not done what it is for. @param match the id's column */
export const hasNoDate = (match: SQL, now: Date): SQL => sql`(not exists (
  select from scheduling.sessions s
  where s.match_id = ${match} and s.starts_at > ${now} and s.cancelled_at is null and s.excused_at is null)
  and not exists (
  select from pairing.matches its join planning.programs of on of.id = its.program_id
  where its.id = ${match} and (its.starts_on > (${now}::timestamptz at time zone of.time_zone)::date
    or (its.structure = any(${sql.param(doneAfterOne)}::text[]) and exists (
      select from scheduling.sessions h where h.match_id = its.id and h.held_at is not null)))))`;
