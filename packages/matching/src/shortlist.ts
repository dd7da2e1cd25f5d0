/**
 * A few mentors for each mentee to choose from: those whose choice costs the program least.
 *
 * Idea: at the optimal prices a pair lies below its mentee's best by its reduced cost, a lower bound
 * of what everybody together loses if the pair is made. The pairs of the optimum cost nothing. Popular
 * mentors have a price, so they are not on everybody's list.
 * Invariants: costs never below 0; chosen pairs first; ties by points, then by id. Pinned and
 * forbidden pairs are not offered, nor mentors whose places the pins take.
 *
 * Source: Ahuja, Magnanti and Orlin 1993, Network Flows, section 9.11 (reduced costs as sensitivity).
 * Example: Mo at price 6, Mia at 0; Ana has 9 with Mo and 3 with Mia, both gain 3: either is free.
 */
import type { Assignment } from './assignment.ts';
import { FORBIDDEN, demandOf, objectiveOf, scoreReader } from './problem.ts';
import type { Problem } from './problem.ts';
import { compareWorth } from './worth.ts';
import type { Worth } from './worth.ts';

export interface Choice {
  mentor: string;
  /** Points. */
  score: number;
  /** The program loses at least this if the mentee chooses so. */
  costAtLeast: Worth;
  /** Whether the optimal assignment has this pair. */
  chosen: boolean;
}

/**
 * Up to `length` choices for each mentee who asks for a mentor beyond the pins, in the problem's order.
 * The assignment must be optimal for the problem (`certify`).
 */
export function shortlists(problem: Problem, assignment: Assignment, length: number): { mentee: string; choices: Choice[] }[] {
  const choicesOf = choiceReader(problem, assignment);
  return problem.mentees.flatMap(({ id: mentee }, i) => {
    const choices = choicesOf(i);
    return choices ? [{ mentee, choices: choices.slice(0, length) }] : [];
  });
}

/** All choices of the mentee at a position, the cheapest first; undefined for one who asks for nobody more. */
export function choiceReader(problem: Problem, assignment: Assignment): (mentee: number) => Choice[] | undefined {
  const read = scoreReader(problem);
  const pairWorth = objectiveOf(problem) === 'total' ? 0 : 1;
  const priceOf = new Map(assignment.certificate.prices.map(({ mentor, price }) => [mentor, price]));
  const closed = new Set([...(problem.exclusions ?? []), ...(problem.pins ?? [])].map((pair) => JSON.stringify(pair)));
  const chosen = new Set(assignment.pairs.filter(({ pinned }) => !pinned).map(({ mentee, mentor }) => JSON.stringify([mentee, mentor])));
  const pinned = new Map<string, number>();
  const pinnedTo = new Map<string, number>();
  for (const [mentee, mentor] of problem.pins ?? []) {
    pinned.set(mentee, (pinned.get(mentee) ?? 0) + 1);
    pinnedTo.set(mentor, (pinnedTo.get(mentor) ?? 0) + 1);
  }
  return (i) => {
    const person = problem.mentees[i]!;
    const wanted = demandOf(person) - (pinned.get(person.id) ?? 0);
    if (wanted <= 0) return undefined;
    const offers = problem.mentors.flatMap(({ id: mentor, capacity }, j) => {
      const score = read(i, j);
      const key = JSON.stringify([person.id, mentor]);
      const price = priceOf.get(mentor);
      if (score === FORBIDDEN || capacity === (pinnedTo.get(mentor) ?? 0) || closed.has(key) || !price) return [];
      const gain = { pairs: pairWorth - price.pairs, points: score - price.points };
      return [{ mentor, score, gain, chosen: chosen.has(key) }];
    });
    const best = valueOf(
      offers.map(({ gain }) => gain),
      wanted,
    );
    return offers.map(({ gain, ...offer }): Choice => ({ ...offer, costAtLeast: costOf(best, gain) })).sort(inOrder);
  };
}

/** What the mentee gains by the last of the mentors wanted, at least nothing. */
function valueOf(gains: readonly Worth[], wanted: number): Worth {
  const last = gains.toSorted((a, b) => compareWorth(b, a))[wanted - 1];
  const nothing = { pairs: 0, points: 0 };
  return last && compareWorth(last, nothing) > 0 ? last : nothing;
}

function costOf(value: Worth, gain: Worth): Worth {
  const cost = { pairs: value.pairs - gain.pairs, points: value.points - gain.points };
  return compareWorth(cost, { pairs: 0, points: 0 }) > 0 ? cost : { pairs: 0, points: 0 };
}

function inOrder(a: Choice, b: Choice): number {
  return (
    Number(b.chosen) - Number(a.chosen) || compareWorth(a.costAtLeast, b.costAtLeast) || b.score - a.score || (a.mentor < b.mentor ? -1 : 1)
  );
}
