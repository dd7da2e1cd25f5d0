import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GainAudit } from './gain-audit.ts';
import { compileScore } from './score.ts';
import { FORBIDDEN } from './problem.ts';
import { seededRandom } from './testing.ts';
import { someCriteria } from './testing-criteria.ts';
import { compareWorth } from './worth.ts';

describe('GainAudit', () => {
  it('finds the largest gain of a row, as looking at every pair does', () => {
    const seen = { rows: 0 };
    fc.assert(
      fc.property(someCriteria(), fc.integer(), fc.nat(1), ({ criteria, mentees, mentors }, seed, pairWeight) => {
        const program = compileScore(criteria, mentees, mentors);
        const random = seededRandom(seed);
        const prices = mentors.map(() => ({
          pairs: random() < 0.2 ? 1 + Math.floor(2 * random()) : 0,
          points: Math.floor(60 * random()) - 10,
        }));
        const audit = GainAudit.of(program.fillRow.plan, mentees.length, prices, pairWeight);
        if (!audit) return;
        audit.begin();
        for (let i = 0; i < mentees.length; i++) {
          const closed = mentors.flatMap((_, j) => ((i * 5 + j * 3 + seed) % 7 === 0 ? [j] : []));
          const best = { pairs: 0, points: 0 };
          for (let j = 0; j < mentors.length; j++) {
            const score = program.score(i, j);
            const gain = { pairs: pairWeight - prices[j]!.pairs, points: score - prices[j]!.points };
            if (score !== FORBIDDEN && !closed.includes(j) && compareWorth(gain, best) > 0) Object.assign(best, gain);
          }
          const bound = { pairs: 4, points: 7 };
          audit.addTo(bound, i, closed);
          expect(bound).toEqual({ pairs: 4 + best.pairs, points: 7 + best.points });
          seen.rows++;
        }
      }),
      { numRuns: 300 },
    );
    expect(seen.rows).toBeGreaterThan(100);
  });

  it('leaves prices that do not fit to the audit of single pairs', () => {
    const program = compileScore(
      { criteria: [{ id: 'site', kind: 'category', points: 5, question: 'site', prefer: 'equal' }] },
      [{ id: 'Ana', answers: { site: 'north' } }],
      [{ id: 'Mo', answers: { site: 'north' } }],
    );
    expect(GainAudit.of(program.fillRow.plan, 1, [{ pairs: 0, points: 2 ** 27 }], 1)).toBeUndefined();
    expect(GainAudit.of(program.fillRow.plan, 2, [{ pairs: 0, points: 3 }], 1)).toBeUndefined();
  });
});
