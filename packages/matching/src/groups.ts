/**
 * Group mentoring: a group has at most so many mentees, and at least so many or it does not run.
 *
 * Idea, all groups run: one assignment in which filling a group up to its least comes before points
 * (group-places.ts). So: most pairs, then least shortage, then points, exactly and certified.
 * Idea, groups may close: whether to open a group is a yes or no, and choosing is NP-hard. Branch on it:
 * without minima the assignment is an upper bound; a group that came out neither empty nor large enough
 * is decided both ways; the most promising branch goes first. What the search could not finish within
 * `mostTrials` is stated as the gap; a gap of nothing is a proof by exhaustion.
 * Invariants: everyone joins at most one group; a group with a pinned mentee stays open, as full as it
 * can be where nothing fills it, which is told, and the rest is optimal around that.
 *
 * Source: Land and Doig 1960, Econometrica 28, 497-520 (branch and bound).
 * Example: Mo's and Mia's groups need 2 each, Ana, Ben and Cem all prefer Mo (3 places). All run:
 * Mia stays 1 short at best, since there are only 3. May close: all three go to Mo, Mia closes.
 */
import type { SolveOptions } from './assignment.ts';
import { planPlaces } from './group-places.ts';
import type { Decision } from './group-places.ts';
import { checkGroups } from './group-problem.ts';
import type { GroupPlan, GroupProblem } from './group-problem.ts';
import { compareWorth } from './worth.ts';
import type { Worth } from './worth.ts';

export interface GroupOptions extends SolveOptions {
  /** Assignments tried at most when groups may close. */
  mostTrials?: number;
}

/** Every group runs: most pairs, then least shortage, then points. @throws as solveAssignment */
export async function fillGroups(problem: GroupProblem, options: SolveOptions = {}): Promise<GroupPlan> {
  checkGroups(problem);
  const all = new Map(problem.mentors.map(({ id }): [string, Decision] => [id, 'runs']));
  return await planPlaces(problem, all, options);
}

/** Groups run with at least what they need, or close. @throws as solveAssignment */
export async function openGroups(given: GroupProblem, options: GroupOptions = {}): Promise<GroupPlan> {
  checkGroups(given);
  const start = new Map((given.pins ?? []).map(([, mentor]): [string, Decision] => [mentor, 'runs']));
  const root = await planPlaces(given, start, { signal: options.signal });
  if (root.short.length === 0) return await branch(given, start, root, options);
  const missing = new Map(root.short.map((one) => [one.mentor, one.missing]));
  const mentors = given.mentors.map((group) => ({ ...group, atLeast: (group.atLeast ?? 0) - (missing.get(group.id) ?? 0) }));
  const lowered = { ...given, mentors };
  const plan = await branch(lowered, start, await planPlaces(lowered, start, { signal: options.signal }), options);
  return { ...plan, short: root.short };
}

async function branch(problem: GroupProblem, start: Map<string, Decision>, root: GroupPlan, options: GroupOptions): Promise<GroupPlan> {
  const { mostTrials = 500, signal, onProgress } = options;
  const open: Branch[] = [{ decided: start, bound: root }];
  let best = await planPlaces(problem, closeRest(problem, start), { signal });
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
      const bound = await planPlaces(problem, decided, { signal });
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
