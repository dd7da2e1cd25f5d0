/**
 * The largest gain of one mentee with any mentor, for the audit: a whole row in one call.
 *
 * Idea: scores come from the plan, step by step, and prices are subtracted and compared as they come
 * (`most` in kernel-bytes.ts, which no solver uses). Gains are in 32 bits: a price that takes a pair away
 * counts 2^28 points, and whoever must not be met costs 2^30. No gain in points comes near either.
 * Invariants: the same as looking at every pair. Prices are written anew before each batch of rows, since
 * others may audit on the same memory meanwhile.
 * Example: scores 9 and 7, prices 8 and (1 pair, 2 points): gains 1 and 5 - 2^28; with a pair, 1 point.
 */
import type { ScorePlan } from './plan-builder.ts';
import { kernelModule } from './row-kernel.ts';
import type { Worth } from './worth.ts';

const PAIR = 2 ** 28;
const CLOSED = 2 ** 30;
/** Prices in points beyond this do not fit. */
const MOST_POINTS = 2 ** 26;

type Most = (row: number, from: number, to: number, out: number, prices: number) => number;

export class GainAudit {
  private readonly plan: ScorePlan;
  private readonly most: Most;
  private readonly pairWeight: number;
  private readonly given: Int32Array;
  private readonly prices: Int32Array;
  private readonly lanes: Int32Array;

  /** Undefined where prices do not fit or there is no plan for just these people. */
  static of(plan: ScorePlan | undefined, mentees: number, prices: readonly Worth[], pairWeight: number): GainAudit | undefined {
    if (!plan || plan.mentors !== prices.length || plan.mentees !== mentees) return undefined;
    if (prices.some(({ points }) => Math.abs(points) > MOST_POINTS)) return undefined;
    const module = kernelModule(plan);
    return module && new GainAudit(plan, module, prices, pairWeight);
  }

  private constructor(plan: ScorePlan, module: WebAssembly.Module, prices: readonly Worth[], pairWeight: number) {
    this.plan = plan;
    this.pairWeight = pairWeight;
    this.most = new WebAssembly.Instance(module, { env: { memory: plan.memory } }).exports['most'] as Most;
    this.lanes = new Int32Array(plan.memory.buffer, plan.auditAt, 4);
    this.prices = new Int32Array(plan.memory.buffer, plan.auditAt + 16, plan.stride);
    this.given = new Int32Array(plan.stride).fill(CLOSED);
    prices.forEach(({ pairs, points }, mentor) => {
      if (pairs <= pairWeight) this.given[mentor] = pairs * PAIR + points;
    });
  }

  /** Before a batch of rows. */
  begin(): void {
    this.prices.set(this.given);
  }

  /** Adds the largest gain of a mentee who wants one mentor, none of those `closed`, if it is more than nothing. */
  addTo(bound: Worth, mentee: number, closed: readonly number[]): void {
    const { plan, prices, given, lanes } = this;
    for (const mentor of closed) prices[mentor] = CLOSED;
    for (let at = plan.closedFrom[mentee]!; at < plan.closedFrom[mentee + 1]!; at++) prices[plan.closed[at]!] = CLOSED;
    const { auditAt } = plan;
    this.most(plan.wordsAt + 4 * plan.words * mentee, 0, plan.seatsAt, auditAt, auditAt + 16);
    for (const mentor of closed) prices[mentor] = given[mentor]!;
    for (let at = plan.closedFrom[mentee]!; at < plan.closedFrom[mentee + 1]!; at++) prices[plan.closed[at]!] = given[plan.closed[at]!]!;
    const top = Math.max(lanes[0]!, lanes[1]!, lanes[2]!, lanes[3]!);
    const pairs = this.pairWeight === 1 && top > -PAIR / 2 ? 1 : 0;
    const points = pairs === 1 || this.pairWeight === 0 ? top : top + PAIR;
    if (pairs === 0 && points <= 0) return;
    bound.pairs += pairs;
    bound.points += points;
  }
}
