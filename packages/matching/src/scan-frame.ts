/**
 * Prices in the small whole numbers that rows are scanned at, and back.
 *
 * Idea: a price is so many pairs and points, together k B + x for a bonus B beyond any score. The row
 * kernel takes numbers below 16,384, so a pair counts P points there, more than scores and residues
 * differ by: the order of gains is kept, and from a gain one can tell how many pairs it lacks. What does
 * not fit is cut off; any reference is allowed, one near the prices leaves the least unproved.
 * Invariants: for all pairs  s - reference_j <= bound(b)  where  s - prices_j <= b.
 * Example: P = 8192, B = 10^7: the price 10^7 + 30 is scanned at 8192 + 1024 + 30.
 */
import { splitWorth } from './pairing-state.ts';

const KERNEL_PAIR = 8192;
/** The largest score for which pairs stay apart at that size. */
const KERNEL_LARGEST = 2000;

export class ScanFrame {
  /** What to scan at. */
  readonly prices: Float64Array;
  private readonly pair: number;
  private readonly offset: number;
  private readonly largest: number;

  constructor(prices: Float64Array, bonus: number, largest: number) {
    this.largest = largest;
    this.pair = largest <= KERNEL_LARGEST ? KERNEL_PAIR : 8 * (largest + 1);
    this.offset = Math.floor(this.pair / 8);
    const most = this.pair / 2 - 1;
    this.prices = prices.map((price) => {
      const { pairs, points } = splitWorth(price, bonus);
      const residue = Math.round(points) + this.offset;
      return this.pair * Math.min(1, Math.max(0, pairs)) + Math.min(most, Math.max(0, residue));
    });
  }

  /** The same prices in terms of a bonus. */
  reference(bonus: number): Float64Array {
    const { pair, offset } = this;
    return this.prices.map((price) => (price >= pair ? price - pair + bonus : price) - offset);
  }

  /** The bound on gains at the reference that follows from one at the prices scanned at. */
  bound(bound: number, bonus: number): number {
    if (bound === -Infinity) return bound;
    const lacking = Math.min(1, Math.max(0, Math.floor((this.largest - bound) / this.pair)));
    return bound + this.offset + lacking * (this.pair - bonus);
  }
}
