import { eq, sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { dayOf } from '../../people/active.ts';
import { dayAt } from '../../planning/days.ts';
import { Invalid, Refused } from '../../platform/problems.ts';
import { matchOf, type Match } from '../../pairing/match-of.ts';
import { matches } from '../../pairing/tables.ts';
import { sayDay } from '../../registration/mails/program-facts.ts';
import { newcomersAmong } from '../../registration/newcomers/newcomer-of.ts';
import { schedulingWords } from '../words.ts';

export type MatchToMeet = Match & { match: string };

/** The match as commands about its sessions take it. @throws NotFound */
export async function matchToMeet(ctx: Context, id: string): Promise<MatchToMeet> {
  return { ...(await matchOf(ctx, id)), match: id };
}

/** Why no session can be agreed on in this match, or undefined. */
export async function whyNotMeet(ctx: Context, match: Match): Promise<string | undefined> {
  return whyNotOpen(ctx, match) ?? (await whyNotTold(ctx, match));
}

function whyNotOpen(ctx: Context, match: Pick<Match, 'endedAt' | 'pausedAt'>): string | undefined {
  if (match.endedAt) return ctx.say(schedulingWords, 'refused.match_ended');
  if (match.pausedAt) return ctx.say(schedulingWords, 'refused.match_paused');
  return undefined;
}

/** A date would reach a new hire before the news that somebody is there for them. */
async function whyNotTold(ctx: Context, { program, startsOn, members }: Match): Promise<string | undefined> {
  const today = dayOf(ctx.now);
  if (!startsOn || startsOn <= today) return undefined;
  const newcomers = await newcomersAmong(
    ctx,
    program,
    members.map(({ personId }) => personId),
  );
  const untold = members.find(({ personId }) => (newcomers.get(personId)?.toldOn ?? '') > today);
  if (!untold) return undefined;
  const day = sayDay(newcomers.get(untold.personId)?.toldOn ?? startsOn, languageOf(ctx));
  return ctx.say(schedulingWords, 'refused.not_told', { name: untold.name, day });
}

const languageOf = ({ actor }: Context): string => (actor.kind === 'person' ? actor.language : 'en');

/** @throws Invalid for a day on which the match has not begun, or is over by itself, with the next round */
export function mustBeWithin(ctx: Context, { round, startsOn, endsOn }: Match, at: Date, zone: string): void {
  const day = dayAt(at, zone);
  const refuse = (key: 'not_begun' | 'round_over', on: string): never => {
    throw new Invalid({ at: ctx.say(schedulingWords, `refused.${key}`, { day: sayDay(on, languageOf(ctx)) }) });
  };
  if (startsOn && day < startsOn) refuse('not_begun', startsOn);
  if (round !== null && endsOn && day > endsOn) refuse('round_over', endsOn);
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
