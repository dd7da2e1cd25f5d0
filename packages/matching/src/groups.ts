/**
 * Group mentoring: a group has at most so many mentees, and at least so many or it does not run.
 *
 * Idea, all groups run: split each group's places into those it must fill and those it may. A
 * pair on a must place earns a bonus larger than any change of points, so as many must places as possible
 * are filled. That never costs a pair: an augmenting path leaves every filled place filled, so some
 * choice has both the most pairs and the most must places. So: most pairs, then least shortage, then
 * points, exactly, by the ordinary assignment and its certificate.
 * Idea, groups may close: whether to open a group is a yes or no, and choosing is NP-hard. Branch on it:
 * without minima the assignment is an upper bound; a group that came out neither empty nor large enough
 * is decided both ways; the most promising branch goes first. What the search could not finish within
 * `mostTrials` is stated as the gap; a gap of nothing is a proof by exhaustion.
 * Invariants: everyone joins at most one group; a group with a pinned mentee stays open.
 *
 * Source: Hopcroft and Karp 1973, SIAM J. Computing 2, 225-231 (augmenting keeps what is matched);
 * Land and Doig 1960, Econometrica 28, 497-520 (branch and bound).
 * Example: Mo's and Mia's groups need 2 each, Ana, Ben and Cem all prefer Mo (3 places). All run:
 * Mia stays 1 short at best, since there are only 3. May close: all three go to Mo, Mia closes.
 */
import { menteesOf, solveAssignment } from './assignment.ts';
import type { Assignment, SolveOptions } from './assignment.ts';
import { CapacityError, ScoreOverflowError } from './errors.ts';
import { FORBIDDEN, SCORE_LIMIT, demandOf, scoreReader } from './problem.ts';
import type { Mentor, PairOfIds, Problem } from './problem.ts';
import { compareWorth } from './worth.ts';
import type { Worth } from './worth.ts';

export interface Group extends Mentor {
  /** How many mentees the group needs to run; 0 when absent. */
  atLeast?: number;
}

export type GroupProblem = Omit<Problem, 'mentors' | 'objective' | 'fillRow'> & { mentors: readonly Group[] };

export interface GroupPlan {
  /** Pairs by mentee id. */
  pairs: { mentee: string; mentor: string; score: number }[];
  unmatched: string[];
  matched: number;
  total: number;
  /** Groups that do not run, by id; only when they may close. */
  closed: string[];
  /** Groups that run with fewer than they need, because no choice fills them. */
  short: { mentor: string; missing: number }[];
  /** How much more the best plan might be worth; nothing when this is the best. */
  gap: Worth;
}

export interface GroupOptions extends SolveOptions {
  /** Assignments tried at most when groups may close. */
  mostTrials?: number;
}

type Decision = 'runs' | 'closed';

/** Every group runs: most pairs, then least shortage, then points. @throws as solveAssignment */
export async function fillGroups(problem: GroupProblem, options: SolveOptions = {}): Promise<GroupPlan> {
  check(problem);
  const all = new Map(problem.mentors.map(({ id }): [string, Decision] => [id, 'runs']));
  return await plan(problem, all, options);
}

/** Groups run with at least what they need, or close. @throws as solveAssignment */
export async function openGroups(problem: GroupProblem, options: GroupOptions = {}): Promise<GroupPlan> {
  check(problem);
  const { mostTrials = 500, signal, onProgress } = options;
  const start = new Map((problem.pins ?? []).map(([, mentor]): [string, Decision] => [mentor, 'runs']));
  const root = await plan(problem, start, { signal });
  if (root.short.length > 0) return root;
  const open: Branch[] = [{ decided: start, bound: root }];
  let best = await plan(problem, closeRest(problem, start), { signal });
  let trials = 2;
  for (let branch = open.pop(); branch; branch = open.pop()) {
    if (!isBetter(branch.bound, best)) continue;
    const undersized = undersizedGroup(problem, branch);
    if (undersized === undefined) {
      best = branch.bound;
      continue;
    }
    if (trials >= mostTrials) return { ...best, closed: emptyGroups(problem, best), gap: gapTo(best, [branch, ...open]) };
    for (const decision of ['closed', 'runs'] as const) {
      const decided = new Map(branch.decided).set(undersized, decision);
      const bound = await plan(problem, decided, { signal });
      trials++;
      if (bound.short.length === 0 && isBetter(bound, best)) open.push({ decided, bound });
    }
    open.sort((a, b) => compareWorth(worthOf(a.bound), worthOf(b.bound)));
    onProgress?.(trials / mostTrials);
  }
  onProgress?.(1);
  return { ...best, closed: emptyGroups(problem, best) };
}

interface Branch {
  decided: Map<string, Decision>;
  bound: GroupPlan;
}

const worthOf = ({ matched, total }: GroupPlan): Worth => ({ pairs: matched, points: total });
const isBetter = (a: GroupPlan, b: GroupPlan): boolean => compareWorth(worthOf(a), worthOf(b)) > 0;

function sizes(found: GroupPlan): Map<string, number> {
  const size = new Map<string, number>();
  for (const { mentor } of found.pairs) size.set(mentor, (size.get(mentor) ?? 0) + 1);
  return size;
}

function undersizedGroup({ mentors }: GroupProblem, { decided, bound }: Branch): string | undefined {
  const size = sizes(bound);
  return mentors.find(({ id, atLeast = 0 }) => !decided.has(id) && size.has(id) && size.get(id)! < atLeast)?.id;
}

function emptyGroups({ mentors }: GroupProblem, found: GroupPlan): string[] {
  const size = sizes(found);
  return mentors.flatMap(({ id, atLeast = 0 }) => (atLeast > 0 && !size.has(id) ? [id] : [])).sort();
}

function closeRest({ mentors }: GroupProblem, decided: ReadonlyMap<string, Decision>): Map<string, Decision> {
  return new Map(mentors.flatMap(({ id, atLeast = 0 }): [string, Decision][] => (atLeast > 0 ? [[id, decided.get(id) ?? 'closed']] : [])));
}

function gapTo(best: GroupPlan, open: readonly Branch[]): Worth {
  const most = open.map(({ bound }) => worthOf(bound)).reduce((a, b) => (compareWorth(a, b) >= 0 ? a : b));
  return { pairs: most.pairs - best.matched, points: most.points - best.total };
}

function check({ mentees, mentors }: GroupProblem): void {
  for (const mentee of mentees)
    if (demandOf(mentee) > 1)
      throw new CapacityError(`"${mentee.id}" asks for ${demandOf(mentee)} groups; a group problem gives one each.`, {
        person: mentee.id,
        field: 'demand',
      });
  for (const { id, capacity, atLeast = 0 } of mentors)
    if (!Number.isInteger(atLeast) || atLeast < 0 || atLeast > capacity)
      throw new CapacityError(
        `The group of "${id}" needs at least ${atLeast}; it must be a whole number from 0 to its ${capacity} places.`,
        {
          person: id,
          field: 'atLeast',
        },
      );
}

/** The best assignment when some groups must run, some are closed and the others are as large as they come. */
async function plan(problem: GroupProblem, decided: ReadonlyMap<string, Decision>, options: SolveOptions): Promise<GroupPlan> {
  const split = splitPlaces(problem, decided);
  const assignment = await solveAssignment(split.problem, options);
  return describe(problem, split, assignment);
}

interface Split {
  problem: Problem;
  /** The mentor each column of the split problem stands for, and whether it is the places to fill. */
  stands: Map<string, { mentor: string; must: number }>;
  bonus: number;
}

function splitPlaces(problem: GroupProblem, decided: ReadonlyMap<string, Decision>): Split {
  const read = scoreReader(problem as Problem);
  const bonus = bonusFor(problem, read);
  const columns: { id: string; capacity: number; at: number; must: number }[] = [];
  problem.mentors.forEach(({ id, capacity, atLeast = 0 }, at) => {
    const decision = decided.get(id);
    const must = decision === 'runs' ? atLeast : 0;
    if (must > 0) columns.push({ id: JSON.stringify([id, 'must']), capacity: must, at, must });
    columns.push({ id: JSON.stringify([id, 'may']), capacity: decision === 'closed' ? 0 : capacity - must, at, must: 0 });
  });
  const columnsOf = (mentor: string) => columns.filter(({ at }) => problem.mentors[at]!.id === mentor);
  const taken = new Map<string, number>();
  const pins = (problem.pins ?? []).map(([mentee, mentor]): PairOfIds => {
    const free = columnsOf(mentor).find(({ id, capacity }) => (taken.get(id) ?? 0) < capacity);
    if (free) taken.set(free.id, (taken.get(free.id) ?? 0) + 1);
    return [mentee, free?.id ?? columnsOf(mentor).at(-1)?.id ?? mentor];
  });
  return {
    bonus,
    stands: new Map(columns.map(({ id, at, must }) => [id, { mentor: problem.mentors[at]!.id, must }])),
    problem: {
      mentees: problem.mentees,
      mentors: columns.map(({ id, capacity }) => ({ id, capacity })),
      score: (i, column) => {
        const { at, must } = columns[column]!;
        const score = read(i, at);
        return score === FORBIDDEN || must === 0 ? score : score + bonus;
      },
      pins,
      exclusions: (problem.exclusions ?? []).flatMap(([mentee, mentor]) => columnsOf(mentor).map(({ id }): PairOfIds => [mentee, id])),
    },
  };
}

/** More than all points together can change. */
function bonusFor({ mentees, mentors }: GroupProblem, read: (i: number, j: number) => number): number {
  let largest = 0;
  for (let i = 0; i < mentees.length; i++)
    for (let j = 0; j < mentors.length; j++) {
      const score = read(i, j);
      if (score !== FORBIDDEN) largest = Math.max(largest, Math.abs(score));
    }
  const bonus = 2 * mentees.length * largest + 1;
  if (bonus + largest > SCORE_LIMIT)
    throw new ScoreOverflowError(`Scores up to ${largest} are too large for groups of ${mentees.length} people; scale them down.`, {
      field: 'score',
    });
  return bonus;
}

function describe({ mentors }: GroupProblem, { stands, bonus }: Split, assignment: Assignment): GroupPlan {
  const pairs = assignment.pairs.map(({ mentee, mentor: column, score }) => {
    const { mentor, must } = stands.get(column)!;
    return { mentee, mentor, score: must > 0 ? score - bonus : score };
  });
  const filled = menteesOf(assignment);
  const short = [...stands].flatMap(([column, { mentor, must }]) => {
    const missing = must - (filled.get(column)?.length ?? 0);
    return must > 0 && missing > 0 ? [{ mentor, missing }] : [];
  });
  return {
    pairs,
    unmatched: assignment.unmatched,
    matched: pairs.length,
    total: pairs.reduce((sum, { score }) => sum + score, 0),
    closed: [],
    short: short.sort((a, b) => mentors.findIndex(({ id }) => id === a.mentor) - mentors.findIndex(({ id }) => id === b.mentor)),
    gap: { pairs: 0, points: 0 },
  };
}
