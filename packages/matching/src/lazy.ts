/**
 * The exact optimum of a large market, without ever holding or solving all pairs.
 *
 * Idea:
 * 1. Sample: each mentee scores an eighth of the mentors; an auction gives rough prices P.
 * 2. One pass over all pairs at those prices keeps each mentee's best candidates and a bound on
 *    every pair left off:  s - P <= bound.
 * 3. Solve exactly on the candidates, by prices p and values u (sparse-forward, sparse-backward).
 * 4. Certify the pairs left off without pricing them: if no price fell by more than d since the pass,
 *    u_i >= bound_i + d + B proves all of row i. Choose d so that the rows that fail and the
 *    mentors that fell by more cost least to price again; price only those.
 * 5. Put what was found to be better on the lists and solve on from where it stood, until nothing is.
 *
 * Invariants: at the end u + p >= v for every pair, listed or not; the rest as sparse-state.ts.
 * Each round adds pairs to the lists, so it ends. Everybody wants at most one mentor.
 * Source: Volgenant 1996, Computers and Operations Research 23, 917-932; Bertsekas and Castañón 1989,
 * Annals of OR 20, 67-96.
 * Example: 10,000 by 3,333 people: lists of 64 hold 2 % of the pairs, and 1.2 passes prove the rest.
 */
import { auction } from './auction.ts';
import { Candidates } from './candidates.ts';
import type { Market, Outcome } from './market.ts';
import { pairBonus, splitWorth } from './pairing-state.ts';
import type { RowReader } from './rows.ts';
import { SparseBackward } from './sparse-backward.ts';
import { SparseForward } from './sparse-forward.ts';
import { SparseState } from './sparse-state.ts';

/** An optimum, and how many pairs were priced for it. */
export interface LazyOutcome extends Outcome {
  priced: number;
}

export interface ListSizes {
  /** One column in so many is sampled. */
  share: number;
  /** How many candidates a row keeps from the sample, from the pass, and from each later scan. */
  sample: number;
  pass: number;
  further: number;
}

/** Measured: longer lists cost memory, shorter ones further scans. */
const SIZES: ListSizes = { share: 8, sample: 16, pass: 64, further: 16 };

/** Yields the fraction done; returns an optimum over all pairs that `read` gives. */
export function* solveLazy(market: Market, read: RowReader, sizes: ListSizes = SIZES): Generator<number, LazyOutcome> {
  const { demand, capacity, objective } = market;
  const rows = demand.length;
  const columns = capacity.length;
  const sample = new Candidates(rows, columns, read);
  const rough = yield* roughPrices(sample, demand, capacity, sizes);
  const candidates = new Candidates(rows, columns, read);
  for (let row = 0; row < rows; row++) {
    candidates.scan(row, rough, Math.min(sizes.pass, columns));
    if (row % 64 === 0) yield 0.1 + (0.4 * row) / rows;
  }
  const bonus = objective === 'total' ? 0 : pairBonus(candidates.largest * 2, rows, columns);
  const state = new SparseState(candidates.lists(), demand, capacity, bonus);
  const forward = new SparseForward(state);
  const backward = new SparseBackward(state);
  const check = new LazyCheck(candidates, state, rough, sizes.further);
  startFromAuction(state, demand, capacity, candidates.largest);
  for (;;) {
    state.settleValues();
    for (const _ of forward.run()) yield 0.6;
    for (const _ of backward.run()) yield 0.7;
    if (!(yield* check.extend())) break;
    state.replaceLists(candidates.lists());
  }
  return { ...outcomeOf(state), priced: sample.priced + candidates.priced };
}

/** Prices from an auction in which each row knows the best of an eighth of the columns. */
function* roughPrices(sample: Candidates, demand: Int32Array, capacity: Int32Array, sizes: ListSizes): Generator<number, Float64Array> {
  const rows = demand.length;
  const columns = capacity.length;
  const zero = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    sample.sample(row, zero, sizes.sample, sizes.share);
    if (row % 256 === 0) yield (0.1 * row) / rows;
  }
  const { prices } = auction(sample.lists(), demand, capacity, -sample.largest, rows * 30);
  return prices;
}

/** Takes over whole prices from an auction on the lists, and the pairs that are tight at them. */
function startFromAuction(state: SparseState, demand: Int32Array, capacity: Int32Array, largest: number): void {
  const { prices, mate } = auction(state.lists, demand, capacity, -largest, state.rows * 60);
  prices.forEach((price, column) => (state.prices[column] = Math.floor(price)));
  mate.forEach((column, row) => {
    if (column >= 0) state.assign(row, column);
  });
}

function outcomeOf({ mate, lists, prices, bonus }: SparseState): Outcome {
  const pairs: Outcome['pairs'] = [];
  mate.forEach((column, row) => {
    if (column < 0) return;
    const at = lists.columns.indexOf(column, lists.start[row]);
    pairs.push({ row, column, score: lists.scores[at]! });
  });
  return { pairs, prices: Array.from(prices, (price) => splitWorth(price, bonus)) };
}

/** Step 4 of the header. */
class LazyCheck {
  private readonly candidates: Candidates;
  private readonly state: SparseState;
  /** The prices of each scan so far, and which of them each row was scanned at. */
  private readonly scans: Float64Array[];
  private readonly scannedAt: Int32Array;

  private readonly further: number;

  constructor(candidates: Candidates, state: SparseState, prices: Float64Array, further: number) {
    this.further = further;
    this.candidates = candidates;
    this.state = state;
    this.scans = [prices];
    this.scannedAt = new Int32Array(state.rows);
  }

  /** Prices what the bounds do not prove; true when a better pair was found and listed. */
  *extend(): Generator<number, boolean> {
    const { state, candidates } = this;
    const now = state.prices.slice();
    const failing: number[] = [];
    this.scans.forEach((then, scan) => {
      let fell = -Infinity;
      for (let column = 0; column < now.length; column++) fell = Math.max(fell, then[column]! - now[column]!);
      for (let row = 0; row < state.rows; row++) {
        if (this.scannedAt[row] !== scan || state.wants[row] === 0) continue;
        if (state.values[row]! < candidates.bounds[row]! + fell + state.bonus) failing.push(row);
      }
    });
    let better = false;
    for (const [at, row] of failing.entries()) {
      const before = candidates.columns[row]!.length;
      candidates.scan(row, now, this.further);
      this.scannedAt[row] = this.scans.length;
      if (this.gainsBeyond(row, before)) better = true;
      if (at % 64 === 0) yield 0.75;
    }
    this.scans.push(now);
    return better;
  }

  private gainsBeyond(row: number, listed: number): boolean {
    const { prices, values, bonus } = this.state;
    const columns = this.candidates.columns[row]!;
    const scores = this.candidates.scores[row]!;
    for (let at = listed; at < columns.length; at++) if (scores[at]! + bonus - prices[columns[at]!]! > values[row]!) return true;
    return false;
  }
}
