/**
 * The largest gain of one mentee with any mentor, in pairs and points, for the audit.
 *
 * Idea: as largest-gain.ts; a price that takes a pair away counts 2^28 points. No gain in points comes near that.
 * Example: scores 9 and 7, prices 8 and (1 pair, 2 points): gains 1 and 5 - 2^28; with a pair, 1 point.
 */
import { CLOSED, LargestGain } from './largest-gain.ts';
import type { ScorePlan } from './plan-builder.ts';
import type { Worth } from './worth.ts';

/** What a pair counts in points. */
export const PAIR = 2 ** 28;
/** Prices in points beyond this do not fit. */
export const MOST_POINTS = 2 ** 26;

export class GainAudit {
  private readonly gains: LargestGain;
  private readonly pairWeight: number;

  /** Undefined where prices do not fit or there is no plan for just these people. */
  static of(plan: ScorePlan | undefined, mentees: number, prices: readonly Worth[], pairWeight: number): GainAudit | undefined {
    if (prices.some(({ points }) => Math.abs(points) > MOST_POINTS)) return undefined;
    const gains = LargestGain.of(plan, mentees, prices.length);
    return gains && new GainAudit(gains, prices, pairWeight);
  }

  private constructor(gains: LargestGain, prices: readonly Worth[], pairWeight: number) {
    this.gains = gains;
    this.pairWeight = pairWeight;
    gains.setPrices(Int32Array.from(prices, ({ pairs, points }) => (pairs <= pairWeight ? pairs * PAIR + points : CLOSED)));
  }

  /** Before a batch of rows. */
  begin(): void {
    this.gains.begin();
  }

  /** Adds the largest gain of a mentee who wants one mentor, none of those `closed`, if it is more than nothing. */
  addTo(bound: Worth, mentee: number, closed: readonly number[]): void {
    const top = this.gains.inRow(mentee, 0, closed);
    const pairs = this.pairWeight === 1 && top > -PAIR / 2 ? 1 : 0;
    const points = pairs === 1 || this.pairWeight === 0 ? top : top + PAIR;
    if (pairs === 0 && points <= 0) return;
    bound.pairs += pairs;
    bound.points += points;
  }
}
