/**
 * A similarity that was computed elsewhere, for all pairs or for those that have any.
 *
 * Idea: listed pairs are kept row by row in order of the mentor, so that a whole row costs as much as
 * it lists, and a single pair a binary search.
 * Invariants: whoever has not answered the question earns nothing, and it is said to be missing; a
 * person who is listed but not there is passed over.
 * Example: mentors [Mo, Mia], rows { Ana: [1, 400] }, 10 points: Ana earns 4 with Mia and 0 with Mo.
 */
import type { ValueColumn } from './answer-columns.ts';
import { missing } from './compiled-criterion.ts';
import type { CompiledCriterion, ListedTerm, Sides } from './compiled-criterion.ts';
import type { Person, SimilarityCriterion, SimilarPairs } from './criteria.ts';
import { CriterionError } from './errors.ts';
import { share } from './graded-term.ts';

type Answered = Sides<ValueColumn<true>>;

export const hasAnswer = ({ answers }: Person, key: string): true | undefined =>
  answers[key] === undefined || answers[key] === null ? undefined : true;

export function similarity(
  criterion: SimilarityCriterion,
  mentees: readonly string[],
  mentors: readonly string[],
  answered: Answered | undefined,
): CompiledCriterion {
  const { id, points, perMille } = criterion;
  const has = {
    mentee: (i: number) => !answered || answered.mentee.classOf[i]! > 0,
    mentor: (j: number) => !answered || answered.mentor.classOf[j]! > 0,
  };
  const isListed = !('length' in perMille);
  const listed = isListed ? listedRows(criterion, perMille, mentees, mentors) : undefined;
  const given = listed ? listed.at : ofAllPairs(criterion, perMille as ArrayLike<number>, mentees, mentors.length);
  const at = (i: number, j: number) => (has.mentee(i) && has.mentor(j) ? given(i, j) : 0);
  return {
    id,
    max: points,
    term: listed ? termOf(listed, points, has) : { kind: 'given' },
    points: (i, j) => share(points, at(i, j), 1000),
    isAsked: has.mentee,
    detail: (i, j) => missing(has.mentee(i), has.mentor(j)) ?? { kind: 'similarity', perMille: at(i, j) },
  };
}

function ofAllPairs({ id }: SimilarityCriterion, perMille: ArrayLike<number>, mentees: readonly string[], width: number) {
  const wrong = complain(id);
  if (perMille.length !== mentees.length * width) wrong(`number ${perMille.length}; ${mentees.length} by ${width} people are given`);
  for (let at = 0; at < perMille.length; at++) check(perMille[at]!, mentees[Math.floor(at / width)]!, wrong);
  return (i: number, j: number): number => perMille[i * width + j]!;
}

interface Rows {
  start: Int32Array;
  mentors: Int32Array;
  perMille: Int32Array;
  at: (mentee: number, mentor: number) => number;
}

function listedRows(
  { id }: SimilarityCriterion,
  { mentors: named, rows }: SimilarPairs,
  mentees: readonly string[],
  ids: readonly string[],
): Rows {
  const wrong = complain(id);
  const positionOf = new Map(ids.map((mentor, j) => [mentor, j]));
  const columns = named.map((mentor) => positionOf.get(mentor));
  const start = new Int32Array(mentees.length + 1);
  const all = mentees.map((mentee, i) => {
    const row = Object.hasOwn(rows, mentee) ? rows[mentee]! : [];
    const cells: (readonly [number, number])[] = [];
    for (let at = 0; at < row.length; at += 2) {
      const [place, value] = [row[at]!, row[at + 1]!];
      if (!(place in named)) wrong(`name a mentor number ${place} for "${mentee}"; there are ${named.length}`);
      check(value, mentee, wrong);
      const column = columns[place];
      if (column !== undefined) cells.push([column, value]);
    }
    start[i + 1] = start[i]! + cells.length;
    return cells.sort((a, b) => a[0] - b[0]);
  });
  const mentors = Int32Array.from(all.flatMap((cells) => cells.map(([column]) => column)));
  const perMille = Int32Array.from(all.flatMap((cells) => cells.map(([, value]) => value)));
  const at = (i: number, j: number): number => {
    let [low, high] = [start[i]!, start[i + 1]!];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mentors[middle]! < j) low = middle + 1;
      else high = middle;
    }
    return low < start[i + 1]! && mentors[low] === j ? perMille[low]! : 0;
  };
  return { start, mentors, perMille, at };
}

function termOf({ start, mentors, perMille }: Rows, points: number, has: Record<'mentee' | 'mentor', (at: number) => boolean>): ListedTerm {
  const earned = new Int32Array(mentors.length);
  for (let i = 0; i + 1 < start.length; i++)
    for (let at = start[i]!; at < start[i + 1]!; at++)
      earned[at] = has.mentee(i) && has.mentor(mentors[at]!) ? share(points, perMille[at]!, 1000) : 0;
  return { kind: 'listed', start, mentors, points: earned };
}

type Complain = (why: string) => never;

const complain =
  (id: string): Complain =>
  (why) => {
    throw new CriterionError(`The perMille values of "${id}" ${why}.`, { field: `${id}.perMille` });
  };

function check(value: number, mentee: string, wrong: Complain): void {
  if (!Number.isInteger(value) || value < 0 || value > 1000) wrong(`hold ${value} for "${mentee}"; they are whole, from 0 to 1000`);
}
