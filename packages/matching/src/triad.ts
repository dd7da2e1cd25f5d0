/**
 * Nobody of an odd pool is left out: the one person alone joins a pair.
 *
 * Idea: the two new acquaintances count, the pair's own points stay. The pair that gains most takes the
 * person in; ties go by the pairs' order of id. Best for this matching: another one, with its triad, might
 * total more.
 * Example: Ana-Cem 5 with Ben alone, Ben 3 with Ana and 4 with Cem: a triad of 12.
 */
import type { PeerMatching, PeerProblem } from './peer-problem.ts';
import { FORBIDDEN } from './problem.ts';

export interface Triad {
  people: [string, string, string];
  /** Points of the three pairs within. */
  score: number;
}

/** Undefined unless exactly one is alone and some pair may take that person in. */
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
