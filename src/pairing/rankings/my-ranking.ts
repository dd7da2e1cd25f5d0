import { and, asc, eq } from 'drizzle-orm';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { offersRanking, processOf } from '../process/process-of.ts';
import { forTheTwo } from '../runs/for-the-two.rules.ts';
import { reasons, type Reason } from '../runs/reason.ts';
import { roundInForce } from '../shortlists/begin-round.ts';
import { choices, rankings } from '../tables.ts';

export interface MyRanking {
  /** What the actor is towards those whom they rank. */
  role: 'mentor' | 'mentee';
  /** Whom they may rank, with what speaks for the two: the other side of the shortlists that name them both. */
  people: { id: string; reasons: Reason[] }[];
  /** Those they have ranked, the most wanted first. */
  mine: string[];
}

/** Where both sides rank; nothing elsewhere. */
export async function myRanking(ctx: Context, program: string): Promise<MyRanking[]> {
  if (!offersRanking(await processOf(ctx, program))) return [];
  const round = await roundInForce(ctx, program);
  const me = personIdOf(ctx.actor);
  if (!round || !me) return [];
  const listed = await ctx.db
    .select({ mentee: choices.menteeId, mentor: choices.mentorId, reasons: choices.reasons })
    .from(choices)
    .where(eq(choices.roundId, round))
    .orderBy(asc(choices.place), asc(choices.menteeId));
  const ranked = await ctx.db
    .select({ role: rankings.role, other: rankings.otherId })
    .from(rankings)
    .where(and(eq(rankings.programId, program), eq(rankings.personId, me)))
    .orderBy(asc(rankings.place));
  const side = (role: 'mentor' | 'mentee', other: 'mentor' | 'mentee'): MyRanking => {
    const people = listed
      .filter((one) => one[role] === me)
      .map((one) => ({ id: one[other], reasons: reasons.parse(one.reasons).map(forTheTwo) }));
    const mine = ranked.filter((one) => one.role === role && people.some(({ id }) => id === one.other)).map((one) => one.other);
    return { role, people, mine };
  };
  return [side('mentee', 'mentor'), side('mentor', 'mentee')].filter(({ people }) => people.length > 0);
}
