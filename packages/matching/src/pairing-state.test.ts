import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lists } from './lists.ts';
import { PairingState } from './pairing-state.ts';
import { FORBIDDEN } from './problem.ts';

const cells = fc.array(fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constant(FORBIDDEN)), { minLength: 60, maxLength: 60 });
const steps = fc.array(fc.tuple(fc.nat(2), fc.nat(5), fc.nat(9), fc.integer({ min: 0, max: 40 })), { maxLength: 40 });

describe('PairingState', () => {
  it('tells, for any place on a sorted list, a bound on what comes after, whatever prices and scores become', () => {
    fc.assert(
      fc.property(cells, steps, (scores, changes) => {
        const lists = new Lists(new Int32Array(6).fill(10));
        const state = new PairingState(lists, new Int32Array(6).fill(1), new Int32Array(10).fill(1), 1000);
        state.keepSorted(new Float64Array(10));
        scores.forEach((score, cell) => state.addPair(cell % 6, Math.floor(cell / 6), score));
        for (const [kind, row, column, number] of changes) {
          if (kind === 0) state.prices[column] = number;
          else if (kind === 1) state.setScore(row, column, number > 35 ? FORBIDDEN : number);
          else state.shift(number - 20);
          state.sortFallen();
          for (let line = 0; line < 6; line++)
            for (let at = lists.start[line]!; at < lists.end[line]!; at++)
              for (let later = at; later < lists.end[line]!; later++)
                expect(lists.scores[later]! - state.prices[lists.others[later]!]!).toBeLessThanOrEqual(state.mostFrom(at));
        }
        const kept = new Set(Array.from({ length: 6 }, (_, line) => lists.end[line]! - lists.start[line]!));
        expect(kept).toEqual(new Set([10]));
      }),
      { numRuns: 200 },
    );
  });
});
