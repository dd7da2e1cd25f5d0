/**
 * Peers: one group of people, everyone may meet everyone, in twos.
 *
 * Idea: the heaviest matching of a general graph (blossom.ts), as many pairs as possible first. The
 * proof: a value per person and a weight per odd group such that for any two people their values, with
 * the weights of all groups that hold both, are at least twice what the pair is worth. Then no
 * choice of pairs is worth more than half of (all values + group weights x (size - 1) / 2), because
 * an odd group of n holds at most (n - 1) / 2 pairs; and ours is worth exactly that.
 * An odd pool leaves one person alone; `withTriad` adds that person to the pair that likes it best.
 * Invariants: as assignment.ts; all numbers of the proof are doubled, so that they are whole.
 *
 * Source: Edmonds 1965, J. Research NBS 69B, 125-130 (the odd set bound); Galil 1986.
 * Example: Ana-Ben 6, Ben-Cem 5, Ana-Cem 5, Cem-Dora 2: Ana-Ben and Cem-Dora, 8 points.
 */
import { heaviestMatching } from './blossom.ts';
import type { BlossomSolution } from './blossom.ts';
import { breathe } from './breathing.ts';
import type { Breathing } from './breathing.ts';
import { DuplicateIdError, InternalCertificateError } from './errors.ts';
import { checkedScore } from './market.ts';
import { pairBonus, splitWorth } from './pairing-state.ts';
import { certifyPeers } from './peer-certificate.ts';
import { FORBIDDEN } from './problem.ts';
import type { Objective } from './problem.ts';
import type { Worth } from './worth.ts';

export interface PeerProblem {
  people: readonly { id: string }[];
  /** Whole points of the pair at two positions, the same either way round; null or FORBIDDEN: must not meet. */
  score: (first: number, second: number) => number | null;
  /** 'most-matched-then-total' when absent. */
  objective?: Objective;
}

export interface PeerPair {
  /** In order of id. */
  people: [string, string];
  /** Points. */
  score: number;
}

export interface PeerMatching {
  objective: Objective;
  pairs: PeerPair[];
  alone: string[];
  matched: number;
  total: number;
  certificate: PeerCertificate;
}

/** Plain data; all worths are doubled. */
export interface PeerCertificate {
  format: 'pairwell-peers-1';
  values: { person: string; value: Worth }[];
  groups: { people: string[]; weight: Worth }[];
}

/** Solves exactly; about n^3 steps and 8 n^2 bytes. @throws as solveAssignment */
export async function matchPeers(problem: PeerProblem, options: Breathing = {}): Promise<PeerMatching> {
  return await breathe(peerSteps(problem), options);
}

function* peerSteps(problem: PeerProblem): Generator<number, PeerMatching> {
  yield 0;
  const { people, objective = 'most-matched-then-total' } = problem;
  const order = sortedById(people);
  const ids = order.map((at) => people[at]!.id);
  const { weights, bonus } = weigh(problem, order, objective);
  const solution = yield* heaviestMatching(weights, ids.length);
  const matching = describe(ids, weights, bonus, objective, solution);
  const violations = certifyPeers(problem, matching);
  if (violations.length > 0) throw new InternalCertificateError(violations);
  return matching;
}

function sortedById(people: readonly { id: string }[]): number[] {
  const order = people.map((_, at) => at).sort((a, b) => (people[a]!.id < people[b]!.id ? -1 : 1));
  order.forEach((at, rank) => {
    const { id } = people[at]!;
    if (rank > 0 && people[order[rank - 1]!]!.id === id)
      throw new DuplicateIdError(`Two people have the id "${id}"; give each person one entry.`, { person: id, field: 'people.id' });
  });
  return order;
}

/** Every pair's worth as one number, NaN where it must not meet; read once, first before second as given. */
function weigh({ people, score }: PeerProblem, order: readonly number[], objective: Objective) {
  const size = order.length;
  const weights = new Float64Array(size * size).fill(Number.NaN);
  let largest = 0;
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++) {
      const [first, second] = [Math.min(order[a]!, order[b]!), Math.max(order[a]!, order[b]!)];
      const points = checkedScore(score(first, second) ?? FORBIDDEN, people[first]!.id, people[second]!.id);
      if (points === FORBIDDEN) continue;
      largest = Math.max(largest, Math.abs(points));
      weights[a * size + b] = points;
      weights[b * size + a] = points;
    }
  const bonus = objective === 'total' ? 0 : pairBonus(largest, size, size);
  return { weights: weights.map((points) => points + bonus), bonus };
}

function describe(
  ids: readonly string[],
  weights: Float64Array,
  bonus: number,
  objective: Objective,
  { mate, values, blossoms }: BlossomSolution,
): PeerMatching {
  const pairs: PeerPair[] = [];
  const alone: string[] = [];
  mate.forEach((other, person) => {
    if (other < 0) alone.push(ids[person]!);
    else if (person < other) pairs.push({ people: [ids[person]!, ids[other]!], score: weights[person * ids.length + other]! - bonus });
  });
  return {
    objective,
    pairs,
    alone,
    matched: pairs.length,
    total: pairs.reduce((sum, { score }) => sum + score, 0),
    certificate: {
      format: 'pairwell-peers-1',
      values: Array.from(values, (value, person) => ({ person: ids[person]!, value: splitWorth(value, bonus) })),
      groups: blossoms.map(({ people, weight }) => ({ people: people.map((at) => ids[at]!), weight: splitWorth(weight, bonus) })),
    },
  };
}

export interface Triad {
  people: [string, string, string];
  /** Points of the three pairs within. */
  score: number;
}

/**
 * Leaves nobody of an odd pool alone: the one person without a partner joins the pair where the two
 * new acquaintances bring the most points (ties by id). Undefined unless exactly one is alone and some
 * pair may take that person in. Best for this matching; another matching with its triad might total more.
 */
export function withTriad(problem: PeerProblem, matching: PeerMatching): Triad | undefined {
  const [person, ...others] = matching.alone;
  if (person === undefined || others.length > 0) return undefined;
  const position = new Map(problem.people.map(({ id }, at) => [id, at]));
  const points = (a: string, b: string): number => {
    const [first, second] = [position.get(a)!, position.get(b)!].sort((x, y) => x - y);
    const score = problem.score(first!, second!);
    return score === null || score === FORBIDDEN ? -Infinity : score;
  };
  let best: Triad | undefined;
  let bestGain = -Infinity;
  for (const { people, score } of matching.pairs) {
    const gain = points(person, people[0]) + points(person, people[1]);
    if (gain > bestGain) {
      bestGain = gain;
      best = { people: [...people, person], score: score + gain };
    }
  }
  return best;
}
