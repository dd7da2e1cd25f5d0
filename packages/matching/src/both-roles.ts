/**
 * People who are mentee and mentor in one program: nobody meets the same person in both roles.
 *
 * Idea: solve as if it did not matter. Where Ana is paired with Mo and Mo with Ana, one of the two pairs
 * must go, which is a yes or no and NP-hard in general: branch on it, the most promising branch first.
 * Each branch is an ordinary assignment with a few more exclusions, so its worth bounds all that follow
 * from it; the first branch without such a couple is optimal. Usually a handful of trials do.
 * What `mostTrials` leaves open is stated as the gap; a gap of nothing is a proof by exhaustion.
 * Invariants: the assignment certifies against `problem`, which lists the exclusions added.
 *
 * Source: Land and Doig 1960, An automatic method of solving discrete programming problems,
 * Econometrica 28, 497-520.
 * Example: Ana-Mo 9 and Mo-Ana 8 with alternatives of 5 and 6: excluding Mo-Ana leaves 9 + 6.
 */
import { solveAssignment } from './assignment.ts';
import type { Assignment, SolveOptions } from './assignment.ts';
import { ConflictingPinError } from './errors.ts';
import { objectiveOf } from './problem.ts';
import type { PairOfIds, Problem } from './problem.ts';
import { compareWorth } from './worth.ts';
import type { Worth } from './worth.ts';

export interface BothRolesAssignment {
  assignment: Assignment;
  /** The given problem with the exclusions that keep couples apart; certify against this. */
  problem: Problem;
  /** How much more the best might be worth; nothing when this is the best. */
  gap: Worth;
}

export interface BothRolesOptions extends SolveOptions {
  /** Assignments tried at most. */
  mostTrials?: number;
}

interface Branch {
  problem: Problem;
  assignment: Assignment;
}

/** @throws ConflictingPinError when two people are pinned to each other both ways; as solveAssignment */
export async function solveBothRoles(given: Problem, options: BothRolesOptions = {}): Promise<BothRolesAssignment> {
  const { mostTrials = 200, signal, onProgress } = options;
  const solve = async (problem: Problem): Promise<Branch> => ({ problem, assignment: await solveAssignment(problem, { signal }) });
  const open = [await solve(withoutPinnedCouples(given))];
  const worth = ({ assignment }: Branch): Worth => ({
    pairs: objectiveOf(given) === 'total' ? 0 : assignment.matched,
    points: assignment.total,
  });
  for (let trials = 1; ; trials += 2) {
    const branch = open.pop()!;
    const couple = coupleIn(branch.assignment);
    if (!couple) {
      onProgress?.(1);
      return { ...branch, gap: { pairs: 0, points: 0 } };
    }
    if (trials >= mostTrials) {
      const feasible = await separateAll(branch, solve);
      const [most, found] = [worth(branch), worth(feasible)];
      return { ...feasible, gap: { pairs: most.pairs - found.pairs, points: most.points - found.points } };
    }
    for (const pair of couple) open.push(await solve(excluding(branch.problem, pair)));
    open.sort((a, b) => compareWorth(worth(a), worth(b)));
    onProgress?.(trials / mostTrials);
  }
}

const excluding = (problem: Problem, pair: PairOfIds): Problem => ({ ...problem, exclusions: [...(problem.exclusions ?? []), pair] });

/** The first two pairs, by id, that are the same two people both ways. */
function coupleIn({ pairs }: Assignment): [PairOfIds, PairOfIds] | undefined {
  const known = new Set(pairs.map(({ mentee, mentor }) => JSON.stringify([mentee, mentor])));
  const couple = pairs.find(({ mentee, mentor }) => mentee !== mentor && known.has(JSON.stringify([mentor, mentee])));
  return (
    couple && [
      [couple.mentee, couple.mentor],
      [couple.mentor, couple.mentee],
    ]
  );
}

/** Excludes the other way round of every pin. */
function withoutPinnedCouples(problem: Problem): Problem {
  const pins = problem.pins ?? [];
  const mentees = new Set(problem.mentees.map(({ id }) => id));
  const mentors = new Set(problem.mentors.map(({ id }) => id));
  for (const [mentee, mentor] of pins)
    if (mentee !== mentor && pins.some(([other, with_]) => other === mentor && with_ === mentee))
      throw new ConflictingPinError(
        `"${mentee}" and "${mentor}" are pinned to each other both ways; nobody is both for one person.`,
        mentee,
        mentor,
      );
  const reversed = pins.flatMap(([mentee, mentor]): PairOfIds[] =>
    mentee !== mentor && mentees.has(mentor) && mentors.has(mentee) ? [[mentor, mentee]] : [],
  );
  return { ...problem, exclusions: [...(problem.exclusions ?? []), ...reversed] };
}

/** Excludes one pair after another until no couple is left: feasible, not always best. */
async function separateAll(start: Branch, solve: (problem: Problem) => Promise<Branch>): Promise<Branch> {
  let branch = start;
  for (let couple = coupleIn(branch.assignment); couple; couple = coupleIn(branch.assignment))
    branch = await solve(excluding(branch.problem, couple[1]));
  return branch;
}
