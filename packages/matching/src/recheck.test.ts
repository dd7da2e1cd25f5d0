import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveAssignment } from './assignment.ts';
import type { ChangingMarket } from './changing-market.ts';
import { InternalCertificateError } from './errors.ts';
import { FORBIDDEN } from './problem.ts';
import type { Problem } from './problem.ts';
import { recheck } from './recheck.ts';
import { aProblem } from './testing.ts';
import { startFrom } from './warm-start.ts';

/** Complementary slackness looked at for every pair, as the header of pairing-state.ts states it. */
function isOptimal({ state }: ChangingMarket): boolean {
  for (let row = 0; row < state.rows; row++) {
    const value = state.values[row]!;
    if (state.spare(row) < 0) return false;
    if (state.demand[row] === 0) continue;
    if (value < 0 || (state.spare(row) > 0 && value !== 0)) return false;
    for (let column = 0; column < state.columns; column++) {
      const score = state.scoreOf(row, column);
      const over = score + state.bonus - value - state.prices[column]!;
      const isHeld = state.held[row]!.includes(column);
      if (isHeld ? score === FORBIDDEN || over < 0 : score !== FORBIDDEN && over > 0) return false;
    }
  }
  return state.room.every((room, column) => room >= 0 && state.prices[column]! >= 0 && (room === 0 || state.prices[column] === 0));
}

const wholly = fc.integer({ min: -2, max: 2 });
const damage = fc.record({
  shift: fc.oneof(fc.constant(0), wholly),
  prices: fc.array(fc.tuple(fc.nat(3), wholly), { maxLength: 2 }),
  values: fc.array(fc.tuple(fc.nat(4), wholly), { maxLength: 2 }),
  exchanged: fc.option(fc.tuple(fc.nat(4), fc.nat(3))),
});

describe('recheck', () => {
  it('lets through what is optimal and refuses what is not, whatever was changed', async () => {
    const seen = { optimal: 0, not: 0 };
    await fc.assert(
      fc.asyncProperty(aProblem(), damage, async (problem: Problem, { shift, prices, values, exchanged }) => {
        const market = startFrom(problem, await solveAssignment(problem));
        const { state } = market;
        const before = market.snapshot();
        state.shift(shift);
        for (const [column, by] of prices) if (column < state.columns) state.prices[column]! += by;
        for (const [row, by] of values) if (row < state.rows && state.demand[row]! > 0) state.values[row]! += by;
        const [row, column] = exchanged ?? [Infinity, Infinity];
        if (row < state.rows && column < state.columns) {
          if (state.held[row]!.includes(column)) state.release(row, column);
          else if (state.scoreOf(row, column) !== FORBIDDEN) state.hold(row, column);
        }
        const optimal = isOptimal(market);
        seen[optimal ? 'optimal' : 'not']++;
        if (optimal) recheck(market, before);
        else expect(() => recheck(market, before)).toThrow(InternalCertificateError);
        market.restore(before);
        expect(isOptimal(market)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(Math.min(seen.optimal, seen.not)).toBeGreaterThan(200);
  });
});
