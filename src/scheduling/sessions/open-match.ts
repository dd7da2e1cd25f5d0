import { eq, sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { dayAt } from '../../planning/days.ts';
import { Invalid, Refused } from '../../platform/problems.ts';
import { matchOf, type Match } from '../../pairing/match-of.ts';
import { matches } from '../../pairing/tables.ts';
import { schedulingWords } from '../words.ts';

export type MatchToMeet = Match & { match: string };

/** The match as commands about its sessions take it. @throws NotFound */
export async function matchToMeet(ctx: Context, id: string): Promise<MatchToMeet> {
  return { ...(await matchOf(ctx, id)), match: id };
}

/** Why no session can be agreed on in this match, or undefined. */
export function whyNotOpen(ctx: Context, match: { endedAt: Date | null; pausedAt: Date | null }): string | undefined {
  if (match.endedAt) return ctx.say(schedulingWords, 'refused.match_ended');
  if (match.pausedAt) return ctx.say(schedulingWords, 'refused.match_paused');
  return undefined;
}

/** @throws Invalid for a time after the match is over by itself, with the next round */
export function mustBeInRound(ctx: Context, { round, endsOn }: Match, at: Date, zone: string): void {
  if (round !== null && endsOn && dayAt(at, zone) > endsOn)
    throw new Invalid({ at: ctx.say(schedulingWords, 'refused.round_over', { day: endsOn }) });
}

/**
 * Holds the match and its members' time until the transaction ends: nobody else can end the match or
 * book any of them meanwhile. @throws Refused where it has ended or is paused
 */
export async function holdOpen(ctx: Context, match: MatchToMeet): Promise<void> {
  const [row] = await ctx.db
    .select({ endedAt: matches.endedAt, pausedAt: matches.pausedAt })
    .from(matches)
    .where(eq(matches.id, match.id))
    .for('update');
  const refusal = whyNotOpen(ctx, row ?? { endedAt: ctx.now, pausedAt: null });
  if (refusal) throw new Refused(refusal);
  await holdTime(
    ctx,
    match.members.map((one) => one.personId),
  );
}

/** One lock per person, always taken in the same order. */
async function holdTime(ctx: Context, persons: string[]): Promise<void> {
  for (const person of persons.toSorted())
    await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`scheduling ${person}`}, 0))`);
}
