/**
 * A changing market from prices and pairs that are optimal, or were before the scores changed.
 *
 * Idea: one pass at the old prices lists each mentee's best mentors. Pairs that are still the best at
 * these prices are kept; the others and the places they leave are settled by the exact searches, all
 * at once where everybody wants one mentor. What the bounds do not prove is priced and listed until
 * nothing better is found. From optimal prices nothing moves.
 * Invariants: at the end those of pairing-state.ts and list-bounds.ts.
 * Source: as lazy.ts; Ahuja, Magnanti and Orlin 1993, Network Flows, section 9.11 (reoptimisation).
 * Example: the weight of one criterion of twelve is halved: most prices stay near, so few people move.
 */
import type { Assignment } from './assignment.ts';
import { ChangingMarket } from './changing-market.ts';
import { collect } from './lazy.ts';
import { ListBounds } from './list-bounds.ts';
import { ListProof } from './list-proof.ts';
import type { Lists } from './lists.ts';
import { layOut, positionsOf } from './market.ts';
import type { Market } from './market.ts';
import { MenteeSearch } from './mentee-search.ts';
import { PairingState, pairBonus } from './pairing-state.ts';
import { alone } from './pass.ts';
import { PlaceSearch } from './place-search.ts';
import { FORBIDDEN, SCORE_LIMIT } from './problem.ts';
import type { Problem } from './problem.ts';
import { RowScan } from './row-scan.ts';
import { rowSource } from './rows.ts';
import type { RowSource } from './rows.ts';
import { ScanFrame } from './scan-frame.ts';
import { SparseBackward } from './sparse-backward.ts';
import { SparseForward } from './sparse-forward.ts';
import { SparseState } from './sparse-state.ts';
import type { Worth } from './worth.ts';

/** Mentees list so many mentors, or all where these are `few`; and so many more whenever they are scanned again. */
const SIZES = { listed: 64, few: 256, further: 16 };

/** Prices by mentor, and pairs that are not pinned; ids that are not in the problem are passed over. */
export type Known = Pick<Assignment, 'pairs' | 'certificate'>;

/** Optimal for the problem, starting from what is known. */
export function startFrom(problem: Problem, known: Known, { listed, few, further } = SIZES): ChangingMarket {
  const market = layOut(problem);
  const source = rowSource(problem, market);
  const worths = pricesOf(market, known);
  const largestPrice = worths.reduce((most, { points }) => Math.max(most, Math.abs(points)), 0);
  const isFlat = problem.objective === 'total';
  const scan = new RowScan(source);
  const most = Math.min(source.width, source.width <= few ? few : listed);
  // Any bonus does for scanning: it only has to tell pairs from points.
  const anyBonus = isFlat ? 0 : 2 ** 40;
  const frame = new ScanFrame(Float64Array.from(worths, inOne(anyBonus)), anyBonus, problem.fillRow?.plan?.most ?? SCORE_LIMIT);
  const { lists, bounds, largest } = finish(collect(alone(scan), market.demand.length, { prices: frame.prices, most }));
  const bonus = isFlat ? 0 : Math.max(4 * pairBonus(largest, market.demand.length, source.width), 8 * largestPrice);
  const prices = Float64Array.from(worths, inOne(bonus));
  const mate = matesOf(market, known, lists, source, frame.prices);
  const settled = market.demand.some((wanted) => wanted > 1)
    ? undefined
    : settleTogether(market, lists, frame.reference(bonus), prices, mate, bonus);
  const state = new PairingState(lists, market.demand, market.capacity, bonus);
  state.prices.set(settled?.prices ?? prices);
  state.keepSorted(frame.reference(bonus));
  if (settled) {
    state.values.set(settled.values);
    settled.mate.forEach((column, row) => column >= 0 && state.hold(row, column));
  } else for (let row = 0; row < state.rows; row++) keepBest(state, row, mate.get(row) ?? []);
  const proof = new ListProof(
    new ListBounds(
      bounds.map((bound) => frame.bound(bound, bonus)),
      frame.reference(bonus),
    ),
    scan,
    source,
    further,
    largest,
  );
  const changing = new ChangingMarket({ origin: problem, market, source, state, proof });
  settle(changing, new MenteeSearch(state), new PlaceSearch(state), settled ? [] : state.held.keys());
  return changing;
}

/** Places the waiting who want more, settles free places, and goes on until every pair is proved. */
export function settle({ state, proof }: ChangingMarket, mentees: MenteeSearch, places: PlaceSearch, waiting: Iterable<number>): void {
  let better = waiting;
  for (;;) {
    for (const row of better) while (state.spare(row) > 0 && mentees.insertUnit(row));
    for (let column = 0; column < state.columns; column++) places.fill(column);
    const found = finish(proof.extend(state));
    const moving = new Set([...found.rows, ...[...found.columns].flatMap((column) => state.holders[column]!)]);
    if (moving.size + found.columns.size === 0) return;
    for (const row of moving) {
      for (const column of state.held[row]!) state.release(row, column);
      state.values[row] = 0;
    }
    better = moving;
  }
}

function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const inOne =
  (bonus: number) =>
  ({ pairs, points }: Worth): number =>
    Math.max(0, pairs * bonus + points);

function pricesOf(market: Market, { certificate }: Known): Worth[] {
  const byMentor = new Map(certificate.prices.map(({ mentor, price }) => [mentor, price]));
  return market.mentorIds.map((id) => byMentor.get(id) ?? { pairs: 0, points: 0 });
}

/** The columns each row had, listed now wherever allowed. */
function matesOf(market: Market, { pairs }: Known, lists: Lists, source: RowSource, reference: Float64Array): Map<number, number[]> {
  const rowAt = positionsOf(market.menteeIds);
  const columnAt = positionsOf(market.mentorIds);
  const mates = new Map<number, number[]>();
  const cell = new Int32Array(source.width);
  const room = market.capacity.slice();
  for (const { mentee, mentor } of pairs) {
    const [row, column] = [rowAt.get(mentee), columnAt.get(mentor)];
    if (row === undefined || column === undefined || room[column]! === 0) continue;
    const own = mates.get(row) ?? [];
    source.read(row, cell, column, column + 1);
    if (cell[column] === FORBIDDEN || own.length >= market.demand[row]!) continue;
    if (lists.find(row, column) < 0) lists.insert(row, column, cell[column]!, reference);
    room[column]!--;
    mates.set(row, [...own, column]);
  }
  return mates;
}

/** Everybody wants one mentor or none: all who are not at their best are placed at once. */
function settleTogether(
  { demand, capacity }: Market,
  lists: Lists,
  reference: Float64Array,
  prices: Float64Array,
  mate: Map<number, number[]>,
  bonus: number,
) {
  const state = new SparseState(lists, reference, demand, capacity, bonus);
  state.prices.set(prices);
  for (const [row, [column]] of mate) state.assign(row, column!);
  state.settleValues();
  for (const phases of [new SparseForward(state), new SparseBackward(state)]) finish(phases.run());
  return state;
}

/** Takes over a row's pairs where they are its best at these prices; otherwise it starts with none. */
function keepBest(state: PairingState, row: number, columns: readonly number[]): void {
  const { lists, prices, bonus } = state;
  const gainOf = (at: number) => lists.scores[at]! + bonus - prices[lists.others[at]!]!;
  const own = columns.map((column) => gainOf(lists.find(row, column)));
  const least = own.length === state.demand[row] ? Math.min(...own) : 0;
  for (let at = lists.start[row]!; at < lists.end[row]!; at++)
    if (lists.scores[at] !== FORBIDDEN && gainOf(at) > least && !columns.includes(lists.others[at]!)) return;
  if (own.some((gain) => gain < 0)) return;
  for (const column of columns) state.hold(row, column);
  state.values[row] = columns.length === 0 ? 0 : least;
}
