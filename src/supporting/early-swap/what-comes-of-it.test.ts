import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ways, whatComesOfIt } from './what-comes-of-it.rules.ts';

const hourMs = 3_600_000;
const answerBy = new Date('2026-03-23T09:00:00Z');
const before = (hours: number) => new Date(answerBy.getTime() - hours * hourMs);
const both = { answered: 2, members: 2, answerBy };

describe('E4 what two said becomes of their match', () => {
  it.each([
    ['nothing while one has not answered', { ...both, answered: 1, latest: before(160) }, before(1), undefined],
    ['nothing on the heels of the later answer', { ...both, latest: before(100) }, before(77), undefined],
    ['what they said a day after it', { ...both, latest: before(100) }, before(76), 'swap'],
    ['what was said when the week is over', { ...both, answered: 1, latest: before(1) }, answerBy, 'swap'],
  ] as const)('is %s', (_, said, now, comes) => {
    expect(whatComesOfIt({ ...said, together: 'swap' }, now)).toBe(comes);
  });

  it('is to keep it where nobody has answered', () => {
    expect(whatComesOfIt({ ...both, answered: 0, latest: null, together: 'keep' }, answerBy)).toBe('keep');
  });

  it('is settled at the end whatever was said, and never sooner than a day after anybody’s answer', () => {
    const cases = fc.record({
      answered: fc.integer({ min: 0, max: 2 }),
      ago: fc.integer({ min: 0, max: 200 }),
      left: fc.integer({ min: -50, max: 168 }),
    });
    fc.assert(
      fc.property(cases, fc.constantFrom(...ways), ({ answered, ago, left }, together) => {
        const now = before(left);
        const latest = answered > 0 ? new Date(now.getTime() - ago * hourMs) : null;
        const comes = whatComesOfIt({ answered, members: 2, latest, together, answerBy }, now);
        if (left <= 0) expect(comes).toBe(together);
        else expect(comes).toBe(answered === 2 && ago >= 24 ? together : undefined);
      }),
    );
  });
});
