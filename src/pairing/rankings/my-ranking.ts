import { and, asc, eq } from 'drizzle-orm';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { offersRanking, processOf } from '../process/process-of.ts';
import { roundInForce } from '../shortlists/begin-round.ts';
import { choices, rankings } from '../tables.ts';

export interface MyRanking {
  /** What the actor is towards those whom they rank. */
  role: 'mentor' | 'mentee';
  /** Whom they may rank: the other side of the shortlists that name them both. */
  people: string[];
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
    .select({ mentee: choices.menteeId, mentor: choices.mentorId })
    .from(choices)
    .where(eq(choices.roundId, round))
    .orderBy(asc(choices.place), asc(choices.menteeId));
  const ranked = await ctx.db
    .select({ role: rankings.role, other: rankings.otherId })
    .from(rankings)
    .where(and(eq(rankings.programId, program), eq(rankings.personId, me)))
    .orderBy(asc(rankings.place));
  const side = (role: 'mentor' | 'mentee', people: string[]): MyRanking => ({
    role,
    people,
    mine: ranked.filter((one) => one.role === role && people.includes(one.other)).map(({ other }) => other),
  });
  return [
    side(
      'mentee',
      listed.filter(({ mentee }) => mentee === me).map(({ mentor }) => mentor),
    ),
    side(
      'mentor',
      listed.filter(({ mentor }) => mentor === me).map(({ mentee }) => mentee),
    ),
  ].filter(({ people }) => people.length > 0);
}
