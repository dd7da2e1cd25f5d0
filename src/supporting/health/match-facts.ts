/** The facts that health is judged by: one statement for any number of matches, and nothing that a pair wrote. */
import { sql, type SQL } from 'drizzle-orm';
import { keysOf } from '../../planning/structures.ts';
import type { Context } from '../../platform/context.ts';
import type { MatchFacts } from './health.rules.ts';

interface FactsRow extends Record<string, unknown> {
  match: string;
  program: string;
  published_at: string;
  paused_at: string | null;
  every_days: number;
  goes_on: boolean;
  charter_signed: boolean;
  sign_within_days: number;
  last_held_at: string | null;
  held_count: number;
  next_at: string | null;
  missed_in_a_row: number;
}

export type FactsOfMatch = MatchFacts & { match: string; program: string };

const at = (value: string | null): Date | null => (value === null ? null : new Date(value));

const withCharter = keysOf(({ agreement }) => agreement);
const fewMeetings = keysOf(({ meetings }) => meetings.most !== undefined);

/** Of the matches that go on. @param only further condition on `m`, a row of pairing.matches */
export async function matchFacts(ctx: Context, only: SQL = sql`true`): Promise<FactsOfMatch[]> {
  const found = await ctx.db.execute<FactsRow>(sql`
    select m.id as match, m.program_id as program, m.paused_at,
      greatest(m.published_at, m.starts_on::timestamp at time zone p.time_zone) as published_at,
      not (m.structure = any(${sql.param(fewMeetings)}::text[])) as goes_on,
      coalesce(sig.every_days, t.cadence_every_days, 28) as every_days,
      (coalesce(sig.people >= mem.people, false) or not (m.structure = any(${sql.param(withCharter)}::text[]))) as charter_signed,
      coalesce((p.settings #>> '{agreement,signWithinDays}')::int, 7) as sign_within_days,
      ses.last_held_at, coalesce(ses.held_count, 0)::int as held_count, ses.next_at,
      coalesce(miss.in_a_row, 0)::int as missed_in_a_row
    from pairing.matches m
    join planning.programs p on p.id = m.program_id
    left join planning.tracks t on t.id = m.track_id
    cross join lateral (select count(*) as people from pairing.match_members b where b.match_id = m.id and b.left_at is null) mem
    left join lateral (
      select max(s.cadence_every_days) as every_days, count(*) as people from supporting.charter_signatures s
      join pairing.match_members b on b.match_id = s.match_id and b.person_id = s.person_id and b.left_at is null
      where s.match_id = m.id group by s.version order by count(*) desc, s.version desc limit 1) sig on true
    left join lateral (
      select max(s.starts_at) filter (where s.held_at is not null) as last_held_at,
        count(*) filter (where s.held_at is not null) as held_count,
        min(s.starts_at) filter (where s.starts_at > ${ctx.now.toISOString()}::timestamptz and s.cancelled_at is null and s.excused_at is null and s.held_at is null) as next_at
      from scheduling.sessions s where s.match_id = m.id) ses on true
    left join lateral (
      select count(*) as in_a_row from scheduling.sessions s
      where s.match_id = m.id and s.missed_at is not null and (ses.last_held_at is null or s.starts_at > ses.last_held_at)
        and not exists (select from supporting.commitments c join pairing.match_members b on b.person_id = c.person_id
          where b.match_id = m.id and c.program_id = m.program_id and c.committed_at > s.starts_at)) miss on true
    where m.ended_at is null and p.archived_at is null and p.ended_at is null and ${only}`);
  return found.rows.map((row) => ({
    match: row.match,
    program: row.program,
    publishedAt: new Date(row.published_at),
    pausedAt: at(row.paused_at),
    everyDays: row.every_days,
    goesOn: row.goes_on,
    charterSigned: row.charter_signed,
    signWithinDays: row.sign_within_days,
    lastHeldAt: at(row.last_held_at),
    heldCount: row.held_count,
    nextAt: at(row.next_at),
    missedInARow: row.missed_in_a_row,
  }));
}
