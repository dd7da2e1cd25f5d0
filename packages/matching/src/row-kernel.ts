/**
 * Runs a score plan in WebAssembly: whole rows of scores, or only the mentors that beat a threshold.
 *
 * Several kernels may run on one plan in several threads; each has its own place for prices and
 * results (plan-builder.ts), and nothing else is written.
 * Invariants: `select` lists exactly the mentors with  score - price > threshold,  in order.
 * Example: prices [5, 0], scores [9, 3], threshold 2: mentors 0 and 1 with gains 4 and 3.
 */
import { kernelBytes } from './kernel-bytes.ts';
import type { ScorePlan } from './plan-builder.ts';
import { STRETCH } from './plan-builder.ts';

/** Prices must not be above this for `select`. */
export const MOST_PRICE = 16_383;
/** No gain is this small. */
export const NO_THRESHOLD = -32_768;

type Run = (row: number, from: number, to: number, out: number, prices: number, threshold: number) => number;

/** The module with the faster swizzle, or without where the engine lacks it; undefined without SIMD. */
export function kernelModule({ shape }: ScorePlan): WebAssembly.Module | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  const bytes = [true, false].map((relaxed) => kernelBytes(shape, relaxed)).find((one) => WebAssembly.validate(one));
  return bytes && new WebAssembly.Module(bytes);
}

export class RowKernel {
  /** Results: sums of `fill`, or mentor and gain in turn of `select`. */
  readonly out: Int32Array;
  private readonly fillRow: Run;
  private readonly selectFrom: Run;
  private readonly plan: ScorePlan;
  private readonly pricesAt: number;
  private readonly outAt: number;
  private readonly prices: Int16Array;

  constructor(plan: ScorePlan, module: WebAssembly.Module, thread = 0) {
    this.plan = plan;
    this.pricesAt = plan.threadsAt + thread * plan.threadSize + 32;
    this.outAt = this.pricesAt + ((2 * plan.stride + 15) & ~15);
    const { buffer } = plan.memory;
    this.prices = new Int16Array(buffer, this.pricesAt, plan.stride);
    this.out = new Int32Array(buffer, this.outAt, Math.max(plan.stride, 2 * STRETCH));
    const { exports } = new WebAssembly.Instance(module, { env: { memory: plan.memory } });
    this.fillRow = exports['fill'] as Run;
    this.selectFrom = exports['select'] as Run;
  }

  /** Writes the scores of one mentee with mentors `from` to `to` into `into`, by position. */
  fill(mentee: number, into: Int32Array, from: number, to: number): void {
    const { plan, out } = this;
    const first = from & ~15;
    this.fillRow(plan.wordsAt + 4 * plan.words * mentee, first, (to + 15) & ~15, this.outAt, this.pricesAt, 0);
    if (to - from < 64) for (let j = from; j < to; j++) into[j] = out[j - first]!;
    else into.set(out.subarray(from - first, to - first), from);
  }

  /** Writes the scores of one mentee with the mentors in the first `count` seats into `out`. */
  fillSeats(mentee: number, count: number): void {
    const { plan } = this;
    const { seatsAt } = plan;
    this.fillRow(plan.wordsAt + 4 * plan.words * mentee, seatsAt, seatsAt + ((count + 15) & ~15), this.outAt, this.pricesAt, 0);
  }

  /** Sets the prices of `select`: whole numbers from 0 to MOST_PRICE. */
  setPrices(prices: ArrayLike<number>): void {
    this.prices.set(prices);
  }

  /**
   * Puts mentor and gain of those above the threshold into `out`; returns how many. At most STRETCH
   * mentors, `from` a multiple of 16. Listed exclusions are not taken off.
   */
  select(mentee: number, from: number, to: number, threshold: number): number {
    const { plan, out, outAt } = this;
    const end = this.selectFrom(plan.wordsAt + 4 * plan.words * mentee, from, (to + 15) & ~15, outAt, this.pricesAt, threshold);
    let count = (end - outAt) >> 3;
    // What pads the last sixteen is nobody.
    while (count > 0 && out[2 * count - 2]! >= to) count--;
    return count;
  }
}
