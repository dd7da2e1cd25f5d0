import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from './market.ts';
import type { Problem } from './problem.ts';
import { FORBIDDEN } from './problem.ts';
import { RowScan } from './row-scan.ts';
import { rowSource } from './rows.ts';
import { compileScore } from './score.ts';
import { seededRandom } from './testing.ts';
import { someCriteria } from './testing-criteria.ts';

describe('RowScan', () => {
  it('keeps the best and bounds the rest, the same from a plan as from rows read', () => {
    fc.assert(
      fc.property(someCriteria(), fc.integer(), fc.integer({ min: 1, max: 5 }), ({ criteria, mentees, mentors }, seed, most) => {
        const program = compileScore(criteria, mentees, mentors);
        const random = seededRandom(seed);
        const problem: Problem = {
          mentees: mentees.map(({ id }) => ({ id })),
          mentors: mentors.map(({ id }) => ({ id, capacity: 1 })),
          score: program.score,
          fillRow: program.fillRow,
          forbidden: (i, j) => (i * 7 + j * 3) % 11 === 0,
        };
        const market = layOut(problem);
        const source = rowSource(problem, market);
        const prices = Float64Array.from(mentors, () => Math.floor(random() * 30));
        const row = new Int32Array(source.width);
        const scans = [source, { width: source.width, read: source.read }].map((one) => new RowScan(one));
        for (let i = 0; i < mentees.length; i++) {
          source.read(i, row, 0, row.length);
          const gains = Array.from(row, (score, j) => (score === FORBIDDEN ? -Infinity : score - prices[j]!)).sort((a, b) => b - a);
          const kept = scans.map((scan) => {
            scan.setPrices(prices);
            scan.best(i, most);
            return {
              bound: scan.bound,
              gains: [...scan.gains.subarray(0, scan.count)],
              columns: [...scan.columns.subarray(0, scan.count)],
            };
          });
          expect(kept[0]).toEqual(kept[1]);
          expect(kept[0]!.gains.toSorted((a, b) => b - a)).toEqual(gains.slice(0, most).filter((gain) => gain > -Infinity));
          expect(kept[0]!.bound).toBeGreaterThanOrEqual(gains[most] ?? -Infinity);
        }
      }),
      { numRuns: 150 },
    );
  });
});
