/**
 * What the tests of this package share: random problems and their optimum by exhaustion.
 * Small markets with few distinct scores, because ties are where matching codes go wrong.
 */
import fc from 'fast-check';
import type { Assignment } from './assignment.ts';
import { FORBIDDEN, demandOf, objectiveOf, scoreReader } from './problem.ts';
import type { PairOfIds, Problem } from './problem.ts';
import { seededRandom } from './testing-random.ts';
import { compareWorth } from './worth.ts';
import type { Worth } from './worth.ts';

export { seededRandom };

const names = (side: string, count: number) => Array.from({ length: count }, (_, at) => `${side}${at}`);

/** Any legal problem of up to 5 by 4 people, with ties, forbidden pairs, demands, places and pins. */
export function aProblem(): fc.Arbitrary<Problem> {
  return fc
    .record({
      demands: fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 5 }),
      capacities: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }),
      cells: fc.array(fc.oneof(fc.constant(FORBIDDEN), fc.integer({ min: -3, max: 6 }), fc.constant(4)), { minLength: 20, maxLength: 20 }),
      pinned: fc.array(fc.nat(19), { maxLength: 2 }),
      objective: fc.constantFrom('most-matched-then-total' as const, 'total' as const),
    })
    .map(({ demands, capacities, cells, pinned, objective }) => {
      const mentees = names('a', demands.length).map((id, at) => ({ id, demand: demands[at]! }));
      const mentors = names('m', capacities.length).map((id, at) => ({
        id,
        capacity: capacities[at]!,
      }));
      const score = Int32Array.from(cells.slice(0, mentees.length * mentors.length));
      const problem: Problem = { mentees, mentors, score, objective };
      return { ...problem, pins: legalPins(problem, pinned) };
    });
}

function legalPins(problem: Problem, cells: readonly number[]): PairOfIds[] {
  const width = problem.mentors.length;
  const demand = problem.mentees.map(demandOf);
  const places = problem.mentors.map(({ capacity }) => capacity);
  const read = scoreReader(problem);
  return [...new Set(cells)].flatMap((cell): PairOfIds[] => {
    const i = Math.floor(cell / width);
    const j = cell % width;
    if (width === 0 || i >= demand.length || read(i, j) === FORBIDDEN) return [];
    if (demand[i]! === 0 || places[j]! === 0) return [];
    demand[i]!--;
    places[j]!--;
    return [[problem.mentees[i]!.id, problem.mentors[j]!.id]];
  });
}

/** Every assignment that keeps the pins, as pairs of positions. */
export function* allAssignments(problem: Problem): Generator<[number, number][]> {
  const read = scoreReader(problem);
  const pins = new Set((problem.pins ?? []).map((pin) => pin.join()));
  const demand = problem.mentees.map(demandOf);
  const places = problem.mentors.map(({ capacity }) => capacity);
  const width = places.length;
  const cells = demand.length * width;
  const chosen: [number, number][] = [];
  function* decide(cell: number): Generator<[number, number][]> {
    if (cell === cells) return yield chosen.slice();
    const i = Math.floor(cell / width);
    const j = cell % width;
    const pinned = pins.has([problem.mentees[i]!.id, problem.mentors[j]!.id].join());
    if (!pinned) yield* decide(cell + 1);
    if (read(i, j) === FORBIDDEN || demand[i]! === 0 || places[j]! === 0) return;
    demand[i]!--;
    places[j]!--;
    chosen.push([i, j]);
    yield* decide(cell + 1);
    chosen.pop();
    demand[i]!++;
    places[j]!++;
  }
  yield* decide(0);
}

/** The best (pairs, points) over all assignments that keep the pins. */
export function bestByExhaustion(problem: Problem): Worth {
  const read = scoreReader(problem);
  const counts = objectiveOf(problem) !== 'total';
  let best: Worth | undefined;
  for (const pairs of allAssignments(problem)) {
    const points = pairs.reduce((sum, [i, j]) => sum + read(i, j), 0);
    const worth = { pairs: counts ? pairs.length : 0, points };
    if (!best || compareWorth(worth, best) > 0) best = worth;
  }
  return best!;
}

export const worthOf = (problem: Problem, { matched, total }: Assignment): Worth => ({
  pairs: objectiveOf(problem) === 'total' ? 0 : matched,
  points: total,
});

/** The same problem with its people in another order. */
export function shuffled(problem: Problem, seed: number): Problem {
  const random = seededRandom(seed);
  const order = (length: number) =>
    Array.from({ length }, (_, at) => ({ at, key: random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ at }) => at);
  const rows = order(problem.mentees.length);
  const columns = order(problem.mentors.length);
  const read = scoreReader(problem);
  return {
    ...problem,
    mentees: rows.map((at) => problem.mentees[at]!),
    mentors: columns.map((at) => problem.mentors[at]!),
    score: (i, j) => read(rows[i]!, columns[j]!),
  };
}
