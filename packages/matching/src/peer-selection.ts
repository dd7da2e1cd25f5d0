/**
 * The best partners of each person where scores come from a plan: whole rows, sixteen pairs at a time.
 *
 * Idea: the kernel hands over only those who score no less than the last on somebody's list. What that will
 * be is guessed from a stretch of the row, so that few are offered who do not stay; where it was too much, the
 * rest of the row is offered after all. Both ends ask, each for a row of its own, which is still the faster.
 * Invariants: the same lists as when every pair is read (peer-candidates.ts).
 * Example: 20 are listed and a sixteenth of the row has a 9, an 8 and a 7: a 7 or better is offered.
 */
import { FURTHEST_PLACE, gainAtPlace } from './gain-order.ts';
import type { PeerLists } from './peer-lists.ts';
import type { ScorePlan } from './plan-builder.ts';
import { NO_THRESHOLD, RowKernel } from './row-kernel.ts';

/** Pairs of one guess. */
const STRETCH = 256;
/** A guess says little where there are hardly more stretches. */
const FEW_STRETCHES = 4;
/** How many times as many as are listed should be let through: the guess may be poor. */
const LEAD = 2;
/** How many pairs are looked through before the last on the list is looked at again. */
const SELECTED = 1024;
/** Rows between two yields. */
const BATCH = 32;

export class PeerSelection {
  private readonly plan: ScorePlan;
  private readonly kernel: RowKernel;
  private readonly rankOf: Int32Array;
  private readonly lists: PeerLists;
  private readonly row: Int32Array;
  private readonly sampled = new Float64Array(STRETCH);

  /** Fills the lists of everybody, whose ranks are given by position. */
  constructor(plan: ScorePlan, module: WebAssembly.Module, rankOf: Int32Array, lists: PeerLists) {
    this.plan = plan;
    this.kernel = new RowKernel(plan, module);
    this.rankOf = rankOf;
    this.lists = lists;
    this.row = new Int32Array(rankOf.length);
  }

  /** Looks at every pair; yields how many people are done. */
  *collect(): Generator<number, void> {
    const people = this.rankOf.length;
    const free = new Int16Array(people);
    for (let from = 0; from < people; from += BATCH) {
      // Others may have had their turn on the same memory.
      this.kernel.setPrices(free);
      const to = Math.min(people, from + BATCH);
      for (let position = from; position < to; position++) this.selectRow(position);
      yield to;
    }
  }

  private selectRow(position: number): void {
    const guess = this.guessFloor(position);
    this.offerBetween(position, guess, Infinity);
    if (guess > NO_THRESHOLD && this.lists.floors[position]! < guess) this.offerBetween(position, NO_THRESHOLD, guess);
  }

  /** What the last on the list will score, or a little less; it may be wrong. */
  private guessFloor(position: number): number {
    const { kernel, row, sampled } = this;
    const stretches = Math.floor(row.length / STRETCH);
    const place = Math.ceil((LEAD * this.lists.most) / Math.max(1, stretches));
    if (stretches < FEW_STRETCHES || place > FURTHEST_PLACE) return NO_THRESHOLD;
    const from = ((Math.imul(position, 0x9e3779b1) >>> 0) % stretches) * STRETCH;
    kernel.fill(position, row, from, from + STRETCH);
    for (let each = 0; each < STRETCH; each++) sampled[each] = row[from + each]!;
    return Math.max(NO_THRESHOLD, gainAtPlace(sampled, STRETCH, place));
  }

  /** Offers whoever scores from `least` on, and below `less`. */
  private offerBetween(position: number, least: number, less: number): void {
    const people = this.rankOf.length;
    const { floors } = this.lists;
    for (let from = 0; from < people; from += SELECTED) {
      const threshold = Math.max(NO_THRESHOLD, least - 1, floors[position]! - 1);
      this.offerSelected(position, this.kernel.select(position, from, Math.min(people, from + SELECTED), threshold), less);
    }
  }

  /** Kept apart from the steps, for speed. */
  private offerSelected(position: number, count: number, less: number): void {
    const { plan, rankOf, lists } = this;
    const { out } = this.kernel;
    const rank = rankOf[position]!;
    for (let each = 0; each < count; each++) {
      const [at, score] = [out[2 * each]!, out[2 * each + 1]!];
      if (score < less && at !== position && !isListed(plan, position, at)) lists.offer(rank, position, rankOf[at]!, score);
    }
  }
}

/** Whether two must not meet for a reason of their own. */
function isListed({ closed, closedFrom }: ScorePlan, position: number, other: number): boolean {
  for (let at = closedFrom[position]!; at < closedFrom[position + 1]!; at++) if (closed[at] === other) return true;
  return false;
}
