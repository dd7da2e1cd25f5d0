/**
 * Flash mentoring: several short rounds, nobody meets the same person twice.
 *
 * Idea: which pairs meet at all, and in which round, can be decided one after the other. Over R rounds
 * a mentee meets up to R different mentors and a mentor with c chairs up to R x c mentees: that is the
 * capacitated assignment with demand R (less for who wants fewer), solved exactly. Its pairs, each mentor's split over c
 * chairs, form a bipartite graph in which nobody has more than R edges, and R colours always suffice for
 * such a graph (edge-colouring.ts): a colour is a round. So the whole is optimal over all rounds.
 * Optimal means: as many meetings as possible, then the most points ('total': the most points).
 * Meetings are not spread evenly unless the scores ask for it; for people with times of their own, which
 * makes the problem NP-hard, see flash-times.ts.
 * Invariants: in a round nobody meets two people (a mentor: more than c); no pair meets twice.
 *
 * Source: Kőnig 1916, Mathematische Annalen 77, 453-465; de Werra 1971, On some combinatorial problems
 * arising in scheduling, CORS Journal 8, 165-175 (class and teacher timetables).
 * Example: Ana and Ben, Mo and Mia, 2 rounds: Ana-Mo and Ben-Mia, then Ana-Mia and Ben-Mo.
 */
import { menteesOf, solveAssignment } from './assignment.ts';
import type { Assignment, SolveOptions } from './assignment.ts';
import { edgeColour } from './edge-colouring.ts';
import { CapacityError } from './errors.ts';
import { wholeNumber } from './market.ts';
import type { Mentee, Mentor, Problem } from './problem.ts';

/** A problem whose demands and capacities are about the rounds. */
export type FlashProblem = Omit<Problem, 'mentees' | 'mentors'> & {
  /** `demand`: how many meetings at most, one a round; as many as there are rounds when absent. */
  mentees: readonly Mentee[];
  /** `capacity`: chairs, how many mentees a mentor meets in one round; `most`: over all rounds, where that is less. */
  mentors: readonly (Mentor & { most?: number })[];
};

export interface Meeting {
  mentee: string;
  mentor: string;
  /** Points. */
  score: number;
}

export interface FlashPlan {
  /** Meetings round by round, in order of mentee id. */
  rounds: Meeting[][];
  /** Optimal for `problem`, to be certified against it. */
  assignment: Assignment;
  /** The assignment over all rounds: demand R, capacity R x chairs. */
  problem: Problem;
}

/** @throws CapacityError for rounds that are not a whole number from 1; as solveAssignment */
export async function planFlash(flash: FlashProblem, rounds: number, options: SolveOptions = {}): Promise<FlashPlan> {
  checkRounds(rounds);
  const problem: Problem = {
    ...flash,
    mentees: flash.mentees.map(({ id, demand = rounds }) => ({ id, demand: Math.min(wholeNumber(demand, id, 'demand'), rounds) })),
    mentors: flash.mentors.map(({ id, capacity, most }) => {
      const chairs = wholeNumber(capacity, id, 'capacity') * rounds;
      return { id, capacity: most === undefined ? chairs : Math.min(chairs, wholeNumber(most, id, 'most')) };
    }),
  };
  const assignment = await solveAssignment(problem, options);
  const colours = colourRounds(assignment, rounds);
  const plan: Meeting[][] = Array.from({ length: rounds }, () => []);
  assignment.pairs.forEach(({ mentee, mentor, score }, at) => plan[colours[at]!]!.push({ mentee, mentor, score }));
  return { rounds: plan, assignment, problem };
}

/** @throws CapacityError */
export function checkRounds(rounds: number): void {
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new CapacityError(`There are ${rounds} rounds; it must be a whole number from 1.`, { field: 'rounds' });
}

/** The round of each pair. A mentor's mentees sit on chairs, up to one per round on each. */
function colourRounds(assignment: Assignment, rounds: number): Int32Array {
  const chairs = new Map<string, number>();
  const menteeAt = new Map<string, number>();
  for (const { mentee } of assignment.pairs) if (!menteeAt.has(mentee)) menteeAt.set(mentee, menteeAt.size);
  for (const [mentor, mentees] of menteesOf(assignment))
    mentees.forEach((mentee, at) => chairs.set(chairKey(mentee, mentor), Math.floor(at / rounds)));
  const chairAt = new Map<string, number>();
  const edges = assignment.pairs.map(({ mentee, mentor }) => {
    const chair = JSON.stringify([mentor, chairs.get(chairKey(mentee, mentor))]);
    if (!chairAt.has(chair)) chairAt.set(chair, chairAt.size);
    return { left: menteeAt.get(mentee)!, right: chairAt.get(chair)! };
  });
  return edgeColour(edges, menteeAt.size, chairAt.size, rounds);
}

const chairKey = (mentee: string, mentor: string): string => JSON.stringify([mentee, mentor]);
