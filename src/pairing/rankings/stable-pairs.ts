import { blockingPairs, stableMatching, type PairOfIds, type Preferences, type Ranker } from '@pairwell/matching';
import { asc, eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { engineProblem } from '../runs/engine-problem.rules.ts';
import { freezeProblem } from '../runs/freeze-problem.ts';
import type { FrozenProblem } from '../runs/frozen-problem.ts';
import { pairStrandOf, strandNamed } from '../strands/strands-of.ts';
import { rankings } from '../tables.ts';

export interface StablePairs {
  /** What it was computed from. */
  problem: FrozenProblem;
  pairs: PairOfIds[];
  /** How many of each side have ranked, of all who can still be matched. */
  ranked: Record<'mentees' | 'mentors', { some: number; all: number }>;
  /** Of any pairing: who would rather leave together. Pairs with somebody who is not to be matched any more are none. */
  blockingIn: (pairs: readonly PairOfIds[]) => { mentee: string; mentor: string }[];
}

/**
 * The pairing in which no two would rather have each other than what they get: the best such for
 * every mentee. Only people who rank each other and whom no rule keeps apart come together.
 */
export async function stablePairs(ctx: Context, program: string): Promise<StablePairs> {
  const strand = (await pairStrandOf(ctx, program)) ?? (await strandNamed(ctx, program));
  const { problem } = await freezeProblem(ctx, program, strand);
  const { isOpen } = engineProblem(problem);
  const rows = await ctx.db.select().from(rankings).where(eq(rankings.programId, program)).orderBy(asc(rankings.place));
  const menteeAt = new Map(problem.mentees.map(({ id }, at) => [id, at]));
  const mentorAt = new Map(problem.mentors.map(({ id }, at) => [id, at]));
  const allowed = (mentee: string, mentor: string): boolean => {
    const i = menteeAt.get(mentee);
    const j = mentorAt.get(mentor);
    return i !== undefined && j !== undefined && isOpen(i, j);
  };
  const orders = Map.groupBy(rows, ({ personId, role }) => `${role} ${personId}`);
  const orderOf = (role: 'mentor' | 'mentee', id: string) =>
    (orders.get(`${role} ${id}`) ?? [])
      .map(({ otherId }) => otherId)
      .filter((other) => (role === 'mentee' ? allowed(id, other) : allowed(other, id)));
  const preferences: Preferences = {
    mentees: problem.mentees.map(({ id }): Ranker => ({ id, ranks: orderOf('mentee', id) })),
    mentors: problem.mentors.map(({ id, capacity }): Ranker => ({ id, capacity, ranks: orderOf('mentor', id) })),
  };
  const count = (side: readonly Ranker[]) => ({ some: side.filter(({ ranks }) => ranks.length > 0).length, all: side.length });
  return {
    problem,
    pairs: stableMatching(preferences),
    ranked: { mentees: count(preferences.mentees), mentors: count(preferences.mentors.filter(({ capacity }) => capacity !== 0)) },
    blockingIn: (pairs) =>
      blockingPairs(
        preferences,
        pairs.filter(([mentee, mentor]) => menteeAt.has(mentee) && mentorAt.has(mentor)),
      ),
  };
}
