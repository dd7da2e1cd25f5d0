/** Whatever was asked before, the same changes lead to the same pairs, and these are the best there are. */
import { certify } from '@pairwell/matching';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBaseOf } from '../../../bench/scenario-base.ts';
import { answersOf } from '../../app/demo/answers.ts';
import { engineProblem } from '../runs/engine-problem.rules.ts';
import { solveFrozen } from '../runs/solve-frozen.ts';
import type { Change } from './change.ts';
import { seniorityRule } from '../criteria/engine-criteria.rules.ts';
import { Laboratory } from './laboratory.ts';
import { profilesFor } from './recruits.rules.ts';
import { scenarioBase } from './scenario-base.ts';

const base = aBaseOf(45, answersOf);
const mentee = fc.constantFrom(...base.mentees.slice(0, 8));
const mentor = fc.constantFrom(...base.mentors.slice(0, 5));
const change = fc.oneof(
  fc.record({ what: fc.constantFrom('pin', 'ban', 'leave open'), mentee, mentor }),
  fc.record({ what: fc.constant('places'), mentor, places: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ what: fc.constant('hours apart'), hours: fc.constantFrom(null, 2, 6) }),
  fc.record({ what: fc.constant('objective'), objective: fc.constantFrom('most people', 'best fit') }),
  fc.record({
    what: fc.constant('strength'),
    criterion: fc.constantFrom(...base.criteria),
    strength: fc.constantFrom('required', 'very', 'ignored'),
  }),
) as fc.Arbitrary<Change>;

const fresh = () => {
  const laboratory = new Laboratory();
  laboratory.learn('base', base.text);
  return laboratory;
};

describe('E1 the laboratory', () => {
  it('finds the best, the same from wherever it comes, with a proof', async () => {
    const used = fresh();
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        for (let count = 0; count < changes.length; count++) await used.solve('base', changes.slice(0, count));
        const warm = await used.solve('base', changes);
        const { frozen, assignment } = await fresh().solve('base', changes);
        expect(warm.assignment.pairs).toEqual(assignment.pairs);
        expect(certify(engineProblem(frozen).problem, assignment)).toMatchObject({ ok: true });
        const best = await solveFrozen(frozen, {});
        expect([assignment.matched, assignment.total]).toEqual([best.assignment.matched, best.assignment.total]);
      }),
      { numRuns: 40 },
    );
  });

  it('E2 knows which mentors to look for, and where', () => {
    const { problem } = scenarioBase.parse(JSON.parse(base.text));
    const unserved = problem.mentees.slice(0, 5);
    const [first] = profilesFor(problem, unserved, 2);
    expect(first).toMatchObject({ criterion: 'skills', recruit: { capacity: 2 } });
    expect(unserved.map(({ answers }) => String(answers.locations))).toContain(first?.place);
    expect(first?.recruit.person.answers[seniorityRule]).toBe('Vice president or above');
  });
});
