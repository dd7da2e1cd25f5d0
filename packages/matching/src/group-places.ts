/**
 * The best assignment when it is decided which groups run and which are closed.
 *
 * Idea: split each running group's places into those it must fill and those it may. A pair on a must
 * place earns a bonus larger than any change of points, so as many must places as possible are filled.
 * That never costs a pair: an augmenting path leaves every filled place filled, so some choice has both
 * the most pairs and the most must places. So: most pairs, then least shortage, then points, exactly, by
 * the ordinary assignment and its certificate.
 * Source: Hopcroft and Karp 1973, SIAM J. Computing 2, 225-231 (augmenting keeps what is matched).
 * Example: 3 places, at least 2: a column of 2 places worth the bonus more, and one of 1 place.
 */
import { menteesOf, solveAssignment } from './assignment.ts';
import type { Assignment, SolveOptions } from './assignment.ts';
import { ScoreOverflowError } from './errors.ts';
import type { GroupPlan, GroupProblem } from './group-problem.ts';
import { FORBIDDEN, SCORE_LIMIT, scoreReader } from './problem.ts';
import type { PairOfIds, Problem } from './problem.ts';

export type Decision = 'runs' | 'closed';

/** Some groups must run, some are closed, the others are as large as they come. @throws as solveAssignment */
export async function planPlaces(problem: GroupProblem, decided: ReadonlyMap<string, Decision>, options: SolveOptions): Promise<GroupPlan> {
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
