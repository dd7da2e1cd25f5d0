import { sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';

export interface Adherence {
  held: number;
  /** By the tracks' cadence, from each match's publication until now or its end. */
  expected: number;
}

/**
 * Cadence adherence = held ÷ expected. A match expects one session for each full stretch of its
 * track's cadence since it was published, or its round began; matches without a track expect none and count none.
 */
export async function cadenceAdherence(ctx: Context, program: string): Promise<Adherence> {
  const { rows } = await ctx.db.execute<{ held: string; expected: string }>(sql`
    select coalesce(sum(held), 0) as held, coalesce(sum(expected), 0) as expected from (
      select
        floor(extract(epoch from greatest(least(coalesce(m.ended_at, ${ctx.now}), ${ctx.now}) - greatest(m.published_at, m.starts_on::timestamp at time zone p.time_zone), interval '0')) / 86400 / t.cadence_every_days) as expected,
        (select count(*) from scheduling.sessions s where s.match_id = m.id and s.held_at is not null) as held
      from pairing.matches m join planning.tracks t on t.id = m.track_id join planning.programs p on p.id = m.program_id
      where m.program_id = ${program}) as by_match`);
  return { held: Number(rows[0]?.held ?? 0), expected: Number(rows[0]?.expected ?? 0) };
}
