import { explainUnmatched, solveAssignment } from '@pairwell/matching';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { engineProblem } from './engine-problem.rules.ts';
import type { FrozenProblem } from './frozen-problem.ts';
import { everybodyAlone } from './why-alone.rules.ts';

const idOf = (kind: number, place: number) => `019b0000-0000-7000-800${kind}-${String(place).padStart(12, '0')}`;

/** Few kinds of people and few places, so that many are left alone alike. */
const frozen = fc
  .record({
    wants: fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 1, maxLength: 14 }),
    offers: fc.array(fc.record({ tag: fc.constantFrom('A', 'B', 'D'), capacity: fc.integer({ min: 0, max: 2 }) }), { maxLength: 5 }),
  })
  .map(({ wants, offers }): FrozenProblem => ({
    format: 'pairwell-problem-1',
    objective: 'most-matched-then-total',
    division: { by: 'in pairs' },
    criteria: [{ kind: 'overlap', id: 'skills', question: 'skills', points: 30 }],
    rules: [{ kind: 'must-share', id: 'required:skills', question: 'skills', whenMissing: 'forbid' }],
    named: [{ key: 'skills', name: 'Skills', kind: 'wanted-offered', labels: {} }],
    mentees: wants.map((tag, at) => ({ id: idOf(1, at), track: idOf(9, 0), hours: 2, answers: { skills: { [tag]: 1 } } })),
    mentors: offers.map(({ tag, capacity }, at) => ({ id: idOf(2, at), capacity, hours: null, answers: { skills: { [tag]: 1 } } })),
    closed: [],
    pins: [],
    setAside: [],
  }));

it('tells everybody alone what looking at each of them by themselves would tell', async () => {
  await fc.assert(
    fc.asyncProperty(frozen, async (problem) => {
      const engine = engineProblem(problem);
      const assignment = await solveAssignment(engine.problem);
      const told = everybodyAlone(problem, engine, assignment).filter(({ role }) => role === 'mentee');
      const each = explainUnmatched(engine.problem, assignment, engine);
      expect(told.map(({ person }) => person)).toEqual(each.map(({ mentee }) => mentee));
      each.forEach((one, at) => {
        if (one.reason === 'competition')
          expect(told[at]?.why).toMatchObject({ mentees: one.hallSet.mentees.length, places: one.hallSet.places });
        if (one.reason === 'blocked') expect(told[at]?.why).toMatchObject({ why: 'ruled out', of: one.mentors });
      });
    }),
  );
});
