import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnelSteps, type FunnelSums } from './funnel.rules.ts';

const few = fc.nat(40);

/** Pairs as they can be: what happened to each pair's sessions, added up. */
const sums: fc.Arbitrary<FunnelSums> = fc
  .array(
    fc.record({
      expected: few,
      cancelled: few,
      missed: few,
      excused: few,
      open: few,
      justHeld: few,
      justWrapped: few,
      byMenteeAlone: few,
      byBoth: few,
    }),
    { maxLength: 12 },
  )
  .map((pairs) => {
    const total = (of: (pair: (typeof pairs)[number]) => number) => pairs.reduce((sum, pair) => sum + of(pair), 0);
    const wrappedUp = (pair: (typeof pairs)[number]) => pair.justWrapped + pair.byMenteeAlone + pair.byBoth;
    const held = (pair: (typeof pairs)[number]) => pair.justHeld + wrappedUp(pair);
    const scheduled = (pair: (typeof pairs)[number]) => pair.cancelled + pair.missed + pair.excused + pair.open + held(pair);
    return {
      expected: total((pair) => pair.expected),
      notScheduled: total((pair) => Math.max(0, pair.expected - scheduled(pair))),
      beyondCadence: total((pair) => Math.max(0, scheduled(pair) - pair.expected)),
      scheduled: total(scheduled),
      cancelled: total((pair) => pair.cancelled),
      missed: total((pair) => pair.missed),
      excused: total((pair) => pair.excused),
      open: total((pair) => pair.open),
      held: total(held),
      wrappedUp: total(wrappedUp),
      ratedByMentee: total((pair) => pair.byMenteeAlone + pair.byBoth),
      ratedByBoth: total((pair) => pair.byBoth),
    };
  });

describe('the session completion funnel', () => {
  it('A4-46 reconciles each step with the one before it', () => {
    fc.assert(
      fc.property(sums, (given) => {
        const steps = funnelSteps(given);
        steps.slice(1).forEach((step, place) => {
          const lost = step.lost.reduce((sum, { count }) => sum + count, 0);
          expect((steps[place]?.count ?? 0) - lost + step.gained).toBe(step.count);
        });
      }),
    );
  });

  it('names only what was lost', () => {
    const none = { notScheduled: 0, beyondCadence: 0, cancelled: 0, missed: 0, excused: 0, open: 0 };
    const steps = funnelSteps({ ...none, expected: 4, scheduled: 4, held: 3, missed: 1, wrappedUp: 3, ratedByMentee: 2, ratedByBoth: 2 });
    expect(steps.map(({ key, count, lost }) => [key, count, lost])).toEqual([
      ['expected', 4, []],
      ['scheduled', 4, []],
      ['notCancelled', 4, []],
      ['held', 3, [{ key: 'missed', count: 1 }]],
      ['wrappedUp', 3, []],
      ['ratedByMentee', 2, [{ key: 'notByMentee', count: 1 }]],
      ['ratedByMentor', 2, []],
    ]);
  });
});
