/**
 * The exact optimum of a large market, without ever holding or solving all pairs.
 *
 * Idea:
 * 1. Sample: each mentee scores a few of the mentors; an auction gives rough prices P, in which the
 *    scarcer side bids.
 * 2. One pass over all pairs at those prices keeps each mentee's best candidates and a bound on
 *    every pair left off:  s - P <= bound.
 * 3. Solve exactly on the candidates, by prices p and values u (sparse-forward, sparse-backward).
 * 4. Certify the pairs left off without pricing them, but for the few rows and columns whose bounds do
 *    not prove it (list-bounds.ts, list-proof.ts).
 * 5. Put what was found to be better on the lists and solve on from where it stood, until nothing is.
 *
 * Invariants: at the end u + p >= v for every pair, listed or not; the rest as sparse-state.ts.
 * Each round adds pairs to the lists, so it ends. Everybody wants at most one mentor.
 * Source: Volgenant 1996, Computers and Operations Research 23, 917-932; Bertsekas and Castañón 1989,
 * Annals of OR 20, 67-96.
 * Example: 10,000 by 3,333 people: lists of 64 hold 2 % of the pairs, and 1.2 passes prove the rest.
 */
import { auction } from './auction.ts';
import { ListBounds } from './list-bounds.ts';
import { ListProof } from './list-proof.ts';
import { Lists } from './lists.ts';
import type { Market, Outcome } from './market.ts';
import { pairBonus, splitWorth } from './pairing-state.ts';
import { alone } from './pass.ts';
import type { Crew, Pass, Steps } from './pass.ts';
import { placeAuction } from './place-auction.ts';
import { MOST_PRICE } from './row-kernel.ts';
import { RowScan } from './row-scan.ts';
import type { RowSource } from './rows.ts';
import { SparseBackward } from './sparse-backward.ts';
import { SparseForward } from './sparse-forward.ts';
import { SparseState } from './sparse-state.ts';

/** An optimum, and how many pairs were priced for it. */
export interface LazyOutcome extends Outcome {
  priced: number;
}

export interface ListSizes {
  /** One column in so many is sampled where there are few, and half as many where there are many. */
  share: number;
  /** How many candidates a row keeps from the sample, from the pass, and from each later scan. */
  sample: number;
  pass: number;
  further: number;
}

/** Measured: longer lists cost memory, shorter ones further scans. */
const SIZES: ListSizes = { share: 8, sample: 16, pass: 64, further: 16 };

const MANY_COLUMNS = 8000;
/** Bids a row in the first auction: rough prices are had soon, and the last bids only drive them up. */
const ROUGH_BIDS = 8;
/** The second auction starts so many points below the rough prices, which some places are not worth. */
const BELOW_ROUGH = 30;

/** Lists are sorted again where one row in so many has found something better. */
const RESORTED = 64;

/** What a pass over all rows left: lists, bounds at its prices, the largest score met. */
export interface Collected {
  lists: Lists;
  bounds: Float64Array;
  largest: number;
  priced: number;
}

/** Yields the fraction done; returns an optimum over all pairs of the source. */
export function* solveLazy(market: Market, source: RowSource, given?: Crew, sizes: ListSizes = SIZES): Steps<LazyOutcome> {
  const { demand, capacity, objective } = market;
  const rows = demand.length;
  const columns = capacity.length;
  const scan = new RowScan(source);
  const crew = given ?? alone(scan);
  const isScarce = sumOf(capacity) < 0.95 * sumOf(demand);
  const zero = new Float64Array(columns);
  const oneIn = columns >= MANY_COLUMNS ? 2 * sizes.share : sizes.share;
  const sample = yield* share(collect(crew, rows, { prices: zero, most: sizes.sample, share: oneIn }), 0, 0.1);
  const rough = roughPrices(sample, demand, capacity, isScarce);
  const thresholds = thresholdsAt(rough, sample.lists, Math.floor(sizes.pass / oneIn));
  const all = yield* share(collect(crew, rows, { prices: rough, most: Math.min(sizes.pass, columns), thresholds }), 0.1, 0.5);
  const largest = Math.max(sample.largest, all.largest);
  const bonus = objective === 'total' ? 0 : pairBonus(largest * 2, rows, columns);
  const state = new SparseState(all.lists, rough, demand, capacity, bonus);
  const forward = new SparseForward(state);
  const backward = new SparseBackward(state);
  const proof = new ListProof(new ListBounds(all.bounds, rough.slice()), scan, source, sizes.further, largest);
  startFromAuction(state, demand, capacity, largest, isScarce);
  state.sortLists();
  for (;;) {
    state.settleValues();
    // Where places are scarce, few are waited for: the free ones choose first.
    if (isScarce) for (const _ of backward.run()) yield 0.6;
    for (const _ of forward.run()) yield 0.65;
    for (const _ of backward.run()) yield 0.7;
    const { rows: better, columns: raised } = yield* share(proof.extend(state), 0.75, 0.8);
    if (better.size + raised.size === 0) break;
    // For a few the lists are in order enough.
    if (better.size > rows / RESORTED) state.sortLists();
  }
  return { ...outcomeOf(state), priced: sample.priced + all.priced + proof.priced };
}

const sumOf = (counts: Int32Array): number => counts.reduce((total, count) => total + count, 0);

/** The fractions of a part, as fractions of the whole. */
export function* share<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield typeof step.value === 'number' ? from + (to - from) * step.value : step.value;
  }
}

/** Runs a pass and puts what each row kept on its list. */
export function* collect(crew: Crew, rows: number, pass: Pass): Steps<Collected> {
  const lists = Lists.toAppend(rows, pass.most);
  const collected: Collected = { lists, bounds: new Float64Array(rows), largest: 0, priced: 0 };
  yield* crew.pass(pass, rows, ({ from, to, counts, columns, scores, bounds, priced }) => {
    let at = 0;
    for (let row = from; row < to; row++) {
      const count = counts[row - from]!;
      lists.append(row, columns, scores, at, count);
      collected.bounds[row] = bounds[row - from]!;
      at += count;
    }
    for (let kept = 0; kept < at; kept++) {
      const score = scores[kept]!;
      if (score > collected.largest) collected.largest = score;
      else if (-score > collected.largest) collected.largest = -score;
    }
    collected.priced += priced;
  });
  return collected;
}

/** Whole prices from an auction in which each row knows the best of a few of the columns. */
function roughPrices({ lists, largest }: Collected, demand: Int32Array, capacity: Int32Array, isScarce: boolean): Float64Array {
  const most = demand.length * ROUGH_BIDS;
  const { prices } = isScarce
    ? placeAuction(lists.turned(capacity.length), demand, capacity, -largest, most)
    : auction(lists, new Float64Array(capacity.length), 0, demand, capacity, -largest, most);
  return prices.map((price) => Math.min(MOST_PRICE, Math.max(0, Math.floor(price))));
}

/** What the pass need not look below, judged by the sample: the gain of its `rank`-th best at the rough prices. */
function thresholdsAt(prices: Float64Array, { lines, start, end, others, scores }: Lists, rank: number): Float64Array {
  const gains: number[] = [];
  return new Float64Array(lines).map((_, row) => {
    gains.length = 0;
    for (let at = start[row]!; at < end[row]!; at++) gains.push(scores[at]! - prices[others[at]!]!);
    gains.sort((a, b) => b - a);
    return (gains[rank] ?? -Infinity) - 1;
  });
}

/** Takes over whole prices from an auction on the lists, and the pairs that are tight at them. */
function startFromAuction(state: SparseState, demand: Int32Array, capacity: Int32Array, largest: number, isScarce: boolean): void {
  const most = state.rows * 60;
  if (isScarce) {
    const { values, mate } = placeAuction(state.lists.turned(state.columns), demand, capacity, state.bonus > 0 ? -largest : 0, most);
    values.forEach((value, row) => (state.values[row] = Math.floor(value)));
    assignAll(state, mate);
    state.settlePrices();
    return;
  }
  const { prices, mate } = auction(state.lists, state.reference, BELOW_ROUGH, demand, capacity, -largest, most);
  prices.forEach((price, column) => (state.prices[column] = Math.floor(price)));
  assignAll(state, mate);
}

function assignAll(state: SparseState, mate: Int32Array): void {
  mate.forEach((column, row) => {
    if (column >= 0) state.assign(row, column);
  });
}

function outcomeOf({ mate, lists, prices, bonus }: SparseState): Outcome {
  const pairs: Outcome['pairs'] = [];
  mate.forEach((column, row) => {
    if (column >= 0) pairs.push({ row, column, score: lists.scores[lists.find(row, column)]! });
  });
  return { pairs, prices: Array.from(prices, (price) => splitWorth(price, bonus)) };
}
