/** Heads and hours of mentors who serve tracks of several structures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { planning } from '../../planning/stage.ts';
import { execute } from '../../platform/execute.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { registration } from '../../registration/stage.ts';
import { publishMatches } from '../matches/publish-matches.ts';
import { pairing } from '../stage.ts';
import { pairTrack, circleTrack, severalWays } from './testing-mixed.ts';

const app = await testApp([people, planning, registration, pairing]);
const { cara, aMixedProgram, several, aMentor, propose, certified, matchesIn } = await severalWays(app);

describe('A5-09 a mentor who serves two tracks', () => {
  const mentor = fc.record({ heads: fc.integer({ min: 1, max: 6 }), hours: fc.integer({ min: 2, max: 8 }) });
  const cases = fc.record({
    mentors: fc.array(mentor, { minLength: 1, maxLength: 3 }),
    pairs: fc.integer({ min: 1, max: 5 }),
    circle: fc.integer({ min: 2, max: 6 }),
    circleFirst: fc.boolean(),
    /** Each published before the next is proposed; both proposed first; or both published in the same moment. */
    when: fc.constantFrom('in turn', 'proposed first', 'at once'),
    circleHours: fc.constantFrom(1, 2, 3),
  });

  it('A5-09 is never over the people or the hours they offer, whichever is published first', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ mentors, pairs, circle, circleFirst, when, circleHours }) => {
        const program = await aMixedProgram([pairTrack, { ...circleTrack, hoursPerMonth: circleHours }]);
        const offers = new Map<string, { heads: number; hours: number }>();
        for (const { heads, hours } of mentors) {
          const made = await aMentor(program, { capacity: heads, hoursPerMonth: hours });
          offers.set(made.personId, { heads, hours });
        }
        await several(program, pairs, 'growth');
        await several(program, circle, 'circle');
        const order = circleFirst ? ['group', 'one-on-one'] : ['one-on-one', 'group'];
        const proved = async (structure: string) => {
          await propose(program, structure);
          expect(await certified(program, structure)).toBe(true);
        };
        const tried = (structure: string) =>
          execute(app, cara, publishMatches, { program: program.id, structure }).catch((problem: unknown) =>
            expect(problem).toMatchObject({ name: 'Refused' }),
          );
        if (when !== 'in turn') for (const structure of order) await proved(structure);
        if (when === 'at once') await Promise.all(order.map(tried));
        else
          for (const structure of order) {
            if (when === 'in turn') await proved(structure);
            await tried(structure);
          }
        const found = await matchesIn(program);
        for (const [id, { heads, hours }] of offers) {
          const theirs = found.filter((one) => one.mentors.includes(id));
          expect(theirs.reduce((sum, { mentees }) => sum + mentees.length, 0)).toBeLessThanOrEqual(heads);
          expect(theirs.reduce((sum, { track }) => sum + (track === 'circle' ? circleHours : 2), 0)).toBeLessThanOrEqual(hours);
        }
        for (const { structure, track, mentees } of found) {
          expect(structure).toBe(track === 'circle' ? 'group' : 'one-on-one');
          expect(mentees.length).toBeLessThanOrEqual(track === 'circle' ? 4 : 1);
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
