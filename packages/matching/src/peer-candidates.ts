/**
 * One pass over all pairs of peers that gives everybody a short list of best partners (peer-lists.ts).
 *
 * Idea: a pair is read once and offered to both ends, unless neither can want it. Where the scores come from a
 * plan, there is a faster way (peer-selection.ts).
 * Invariants: the same lists either way.
 * Example: Ana's list ends with a 7, Ben's with a 5: their 6 is offered to Ben.
 */
import { PeerLists } from './peer-lists.ts';
import type { PeerMarket } from './peer-market.ts';
import { PeerSelection } from './peer-selection.ts';
import { FORBIDDEN } from './problem.ts';
import { kernelModule } from './row-kernel.ts';

/** How many pairs are looked through before the floors are looked at again. */
const STRETCH = 256;

export class PeerCandidates {
  readonly lists: PeerLists;
  /** No allowed pair scores more than this, either way. */
  largest = 0;
  private readonly market: PeerMarket;
  private readonly found = new Int32Array(STRETCH);

  /** Lists of at most `most`. */
  constructor(market: PeerMarket, most: number) {
    this.market = market;
    this.lists = new PeerLists(market.positionOf, most);
  }

  /** Looks at every pair; yields how many people are done. */
  *collect(): Generator<number, void> {
    const { plan, rankOf } = this.market;
    const module = plan && kernelModule(plan);
    if (!module) return yield* this.readAll();
    this.largest = plan.most;
    yield* new PeerSelection(plan, module, rankOf, this.lists).collect();
  }

  private *readAll(): Generator<number, void> {
    const people = this.market.rankOf.length;
    const row = new Int32Array(people);
    for (let position = 0; position < people; position++) {
      this.market.readRow(position, row, position + 1, people);
      this.offerRow(position, row);
      yield position + 1;
    }
  }

  /** In stretches: what is called often is compiled whole, and soon. */
  private offerRow(position: number, row: Int32Array): void {
    for (let from = position + 1; from < row.length; from += STRETCH)
      this.offerFound(position, row, this.lookThrough(position, row, from, Math.min(row.length, from + STRETCH)));
  }

  /** Notes who may be wanted by one of the two, without a branch to mispredict; returns how many. */
  private lookThrough(position: number, row: Int32Array, from: number, to: number): number {
    const { found } = this;
    const { floors } = this.lists;
    const floor = floors[position]!;
    let low = 0;
    let count = 0;
    for (let at = from; at < to; at++) {
      const score = row[at]!;
      // FORBIDDEN becomes 0, other scores stay.
      const points = (score << 1) >> 1;
      if (points < low) low = points;
      found[count] = at;
      count += +(score >= floor) | +(score >= floors[at]!);
    }
    if (-low > this.largest) this.largest = -low;
    return count;
  }

  private offerFound(position: number, row: Int32Array, count: number): void {
    const { found, lists } = this;
    const { floors } = lists;
    const { rankOf } = this.market;
    const rank = rankOf[position]!;
    for (let each = 0; each < count; each++) {
      const at = found[each]!;
      const score = row[at]!;
      if (score === FORBIDDEN) continue;
      if (score > this.largest) this.largest = score;
      const other = rankOf[at]!;
      if (score >= floors[position]!) lists.offer(rank, position, other, score);
      if (score >= floors[at]!) lists.offer(other, at, rank, score);
    }
  }
}
