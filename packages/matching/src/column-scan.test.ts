import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ColumnScan } from './column-scan.ts';
import { layOut } from './market.ts';
import { FORBIDDEN } from './problem.ts';
import type { Problem } from './problem.ts';
import { rowSource } from './rows.ts';
import { compileScore } from './score.ts';
import { someCriteria } from './testing-criteria.ts';

describe('ColumnScan', () => {
  it('reads a few mentors of every row as reading the row does', () => {
    fc.assert(
      fc.property(someCriteria(), fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), ({ criteria, mentees, mentors }, picks) => {
        const program = compileScore(criteria, mentees, mentors);
        const problem: Problem = {
          mentees: mentees.map(({ id }) => ({ id })),
          mentors: mentors.map(({ id }) => ({ id, capacity: 1 })),
          score: program.score,
          fillRow: program.fillRow,
          forbidden: (i, j) => (i * 7 + j * 3) % 11 === 0,
        };
        if (mentors.length === 0) return;
        const source = rowSource(problem, layOut(problem));
        const columns = picks.map((pick) => pick % mentors.length);
        const scan = new ColumnScan(source);
        scan.seat(columns);
        const row = new Int32Array(mentors.length);
        for (let i = 0; i < mentees.length; i++) {
          source.read(i, row, 0, row.length);
          const scores = Array.from(scan.read(i).subarray(0, columns.length), (score, seat) =>
            scan.isClosed(i, columns[seat]!) ? FORBIDDEN : score,
          );
          expect(scores).toEqual(columns.map((column) => row[column]));
        }
      }),
      { numRuns: 150 },
    );
  });
});
