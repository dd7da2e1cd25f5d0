/**
 * Flash mentoring when people come and go: everybody is there in some of the rounds only.
 *
 * Idea: with times of their own the rounds can no longer be told apart from the pairs, and the problem is
 * NP-hard. Each single round is still an ordinary assignment: whoever is there, without those who have met.
 * So rounds are solved one by one, each exactly, and again and again given the others, which never makes
 * the plan worse, until none can be improved. This is done from several beginnings: first round first
 * and last first, with all pairs and with those of the upper bound alone; the best plan is kept.
 * Upper bound: forget when, keep how often. Whoever is there in d rounds has at most d meetings, a pair
 * needs a round in common: an assignment, solved exactly. What lies between is stated as the gap; a gap
 * of nothing is a proof. Where everybody is always there, flash.ts plans without a gap.
 * Invariants: in a round nobody meets two people (a mentor: more than there are chairs) and all are there;
 * no pair meets twice; found <= best possible <= found + gap.
 *
 * Source: Even, Itai and Shamir 1976, On the complexity of timetable and multicommodity flow problems,
 * SIAM J. Computing 5, 691-703 (NP-hard with times); Kőnig 1916 (without).
 * Example: Ana comes to round 1, Ben to both, Mo alone mentors: Ana-Mo in round 1, Ben-Mo in round 2.
 */
import { solveAssignment } from './assignment.ts';
import type { SolveOptions } from './assignment.ts';
import { CapacityError } from './errors.ts';
import { checkRounds, planFlash } from './flash.ts';
import type { FlashProblem, Meeting } from './flash.ts';
import { FlashRounds } from './flash-rounds.ts';
import { wholeNumber } from './market.ts';
import { FORBIDDEN, objectiveOf, scoreReader } from './problem.ts';
import type { Problem } from './problem.ts';
import { compareWorth } from './worth.ts';
import type { Worth } from './worth.ts';

export interface Comer {
  id: string;
  /** The rounds, from 1, in which this person is there; all when absent. */
  rounds?: readonly number[];
}

export type FlashTimesProblem = Omit<FlashProblem, 'mentees' | 'mentors' | 'pins'> & {
  mentees: readonly Comer[];
  /** `capacity` counts chairs: mentees in one round. */
  mentors: readonly (Comer & { capacity: number })[];
};

export interface FlashTimesPlan {
  /** Meetings round by round, in order of mentee id. */
  rounds: Meeting[][];
  /** What all meetings are worth. */
  worth: Worth;
  /** How much more the best plan might be worth; nothing when this is the best. */
  gap: Worth;
}

/** @throws CapacityError for rounds that are not whole numbers from 1; as solveAssignment */
export async function planFlashTimes(flash: FlashTimesProblem, rounds: number, options: SolveOptions = {}): Promise<FlashTimesPlan> {
  checkRounds(rounds);
  const there = { mentees: flash.mentees.map((one) => comesTo(one, rounds)), mentors: flash.mentors.map((one) => comesTo(one, rounds)) };
  if ([...there.mentees, ...there.mentors].every((one) => one.size === rounds)) {
    const { rounds: plan, assignment } = await planFlash(flash, rounds, options);
    return { rounds: plan, worth: { pairs: assignment.matched, points: assignment.total }, gap: { pairs: 0, points: 0 } };
  }
  const { signal, onProgress } = options;
  const problem = timeless(flash, there.mentees, there.mentors);
  const bound = await solveAssignment(problem, { signal });
  const inBound = new Set(bound.pairs.map(({ mentee, mentor }) => JSON.stringify([mentee, mentor])));
  let best: FlashRounds | undefined;
  const order = Array.from({ length: rounds }, (_, at) => at + 1);
  const beginnings = [order, order.toReversed()].flatMap((each) => [
    { each, only: inBound },
    { each, only: undefined },
  ]);
  for (const [at, { each, only }] of beginnings.entries()) {
    const plan = new FlashRounds(
      problem,
      flash.mentors.map(({ capacity }) => capacity),
      there,
    );
    if (only) await plan.improve(each, { signal }, only);
    while (await plan.improve(each, { signal }));
    if (!best || compareWorth(counted(problem, plan.worth()), counted(problem, best.worth())) > 0) best = plan;
    onProgress?.((at + 1) / beginnings.length);
  }
  const worth = best!.worth();
  return { rounds: best!.meetings(rounds), worth, gap: gapBetween(problem, { pairs: bound.matched, points: bound.total }, worth) };
}

/** Pairs count for nothing where only the total does. */
const counted = (problem: Problem, worth: Worth): Worth => (objectiveOf(problem) === 'total' ? { ...worth, pairs: 0 } : worth);

function gapBetween(problem: Problem, bound: Worth, found: Worth): Worth {
  const [most, has] = [counted(problem, bound), counted(problem, found)];
  return { pairs: most.pairs - has.pairs, points: most.points - has.points };
}

function comesTo({ id, rounds }: Comer, most: number): Set<number> {
  const wrong = rounds?.find((round) => !Number.isInteger(round) || round < 1 || round > most);
  if (wrong !== undefined)
    throw new CapacityError(`"${id}" comes to round ${wrong}; rounds are whole numbers from 1 to ${most}.`, {
      person: id,
      field: 'rounds',
    });
  return new Set(rounds ?? Array.from({ length: most }, (_, at) => at + 1));
}

/** How often, not when: the problem of the upper bound. */
function timeless(flash: FlashTimesProblem, mentees: readonly Set<number>[], mentors: readonly Set<number>[]): Problem {
  const read = scoreReader({ ...flash, mentees: flash.mentees } as Problem);
  return {
    ...flash,
    mentees: flash.mentees.map(({ id }, i) => ({ id, demand: mentees[i]!.size })),
    mentors: flash.mentors.map(({ id, capacity }, j) => ({ id, capacity: wholeNumber(capacity, id, 'capacity') * mentors[j]!.size })),
    score: (i, j) => ([...mentees[i]!].some((round) => mentors[j]!.has(round)) ? read(i, j) : FORBIDDEN),
    fillRow: undefined,
    forbidden: undefined,
  };
}
