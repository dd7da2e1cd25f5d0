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

  it('keeps enough of a long row, the best of it, whatever its first block was like', () => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constant(FORBIDDEN), fc.constant(7));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 300, maxLength: 700 }), fc.nat(20), fc.integer({ min: 1, max: 70 }), (scores, row, most) => {
        const scan = new RowScan({ width: scores.length, read: (_, into, from, to) => into.set(scores.slice(from, to), from) });
        scan.setPrices(new Float64Array(scores.length));
        scan.best(row, most);
        const open = scores.filter((score) => score !== FORBIDDEN).sort((a, b) => b - a);
        expect(scan.count).toBeGreaterThanOrEqual(Math.min(open.length, most >> 2));
        expect(scan.count).toBeLessThanOrEqual(most);
        expect([...scan.gains.subarray(0, scan.count)]).toEqual(open.slice(0, scan.count));
        expect(scan.bound).toBeGreaterThanOrEqual(open[scan.count] ?? -Infinity);
      }),
      { numRuns: 300 },
    );
  });
});
