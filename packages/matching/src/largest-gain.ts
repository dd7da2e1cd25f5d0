/**
 * The largest  score - price  of a row, for audits: a whole row in one call.
 *
 * Idea: scores come from the plan, step by step, and prices are subtracted and compared as they come
 * (`most` in kernel-bytes.ts, which no solver uses). Both are whole and in 32 bits; whoever must not be met
 * costs 2^30, so no price in points may come near that.
 * Invariants: the same as looking at every pair. Prices are written anew before each batch of rows, since
 * others may audit on the same memory meanwhile.
 * Example: scores 9 and 7, prices 8 and 2: 5.
 */
import type { ScorePlan } from './plan-builder.ts';
import { kernelModule } from './row-kernel.ts';

/** The price of whoever must not be met, or is nobody. */
export const CLOSED = 2 ** 30;

type Most = (row: number, from: number, to: number, out: number, prices: number) => number;

export class LargestGain {
  private readonly plan: ScorePlan;
  private readonly most: Most;
  private readonly given: Int32Array;
  private readonly prices: Int32Array;
  private readonly lanes: Int32Array;

  /** Undefined where there is no plan for just so many people on either side. */
  static of(plan: ScorePlan | undefined, mentees: number, mentors: number): LargestGain | undefined {
    if (!plan || plan.mentees !== mentees || plan.mentors !== mentors) return undefined;
    const module = kernelModule(plan);
    return module && new LargestGain(plan, module);
  }

  private constructor(plan: ScorePlan, module: WebAssembly.Module) {
    this.plan = plan;
    this.most = new WebAssembly.Instance(module, { env: { memory: plan.memory } }).exports['most'] as Most;
    this.lanes = new Int32Array(plan.memory.buffer, plan.auditAt, 4);
    this.prices = new Int32Array(plan.memory.buffer, plan.auditAt + 16, plan.stride);
    this.given = new Int32Array(plan.stride).fill(CLOSED);
  }

  /** From the next batch on: one for each mentor, at most CLOSED either way. */
  setPrices(prices: ArrayLike<number>): void {
    this.given.set(prices);
  }

  /** Before a batch of rows. */
  begin(): void {
    this.prices.set(this.given);
  }

  /** Of a mentee with the mentors from `from` or a few before it on, none of those `closed`; far below 0 where all are. */
  inRow(mentee: number, from: number, closed: readonly number[]): number {
    const { plan, prices, given, lanes } = this;
    for (const mentor of closed) prices[mentor] = CLOSED;
    for (let at = plan.closedFrom[mentee]!; at < plan.closedFrom[mentee + 1]!; at++) prices[plan.closed[at]!] = CLOSED;
    const { auditAt } = plan;
    this.most(plan.wordsAt + 4 * plan.words * mentee, from & ~15, plan.seatsAt, auditAt, auditAt + 16);
    for (const mentor of closed) prices[mentor] = given[mentor]!;
    for (let at = plan.closedFrom[mentee]!; at < plan.closedFrom[mentee + 1]!; at++) prices[plan.closed[at]!] = given[plan.closed[at]!]!;
    return Math.max(lanes[0]!, lanes[1]!, lanes[2]!, lanes[3]!);
  }
}
