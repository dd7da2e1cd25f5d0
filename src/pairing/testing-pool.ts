/** People with answers for the tests of proposals. */
import { aPerson, type GivenPerson } from '../people/testing.ts';
import type { PersonActor } from '../platform/actor.ts';
import type { TestApp } from '../platform/testing/test-app.ts';
import type { Answers } from '../registration/answers.ts';
import { aRegistration } from '../registration/testing.ts';

export interface PoolMember extends GivenPerson {
  as?: 'mentor' | 'mentee' | 'both';
  seniority?: 'Trainee' | 'Junior' | 'Experienced' | 'Senior' | 'Director';
  teaches?: string[];
  wants?: string[];
  capacity?: number;
  hoursPerMonth?: number;
  track?: string;
  answers?: Answers;
}

const weights = (tags: readonly string[], weight: number) => Object.fromEntries(tags.map((tag) => [tag, weight]));

/** A person who has finished registering: a junior mentee unless said otherwise; a mentor is senior. */
export async function aParticipant(
  app: TestApp,
  organization: { id: string },
  program: string,
  given: PoolMember = {},
): Promise<PersonActor> {
  const {
    as = 'mentee',
    seniority = as === 'mentee' ? 'Junior' : 'Senior',
    teaches = [],
    wants = [],
    capacity,
    hoursPerMonth,
    track,
    answers,
    ...person
  } = given;
  const actor = await aPerson(app, organization, person);
  await aRegistration(app, actor, program, {
    as,
    capacity,
    hoursPerMonth,
    track,
    answers: { seniority, 'can-teach': weights(teaches, 4), 'want-to-learn': weights(wants, 2), ...answers },
  });
  return actor;
}

/** The pairs of a list as 'Mentee < Mentor', in order of the mentee. */
export const inShort = (pairs: readonly { mentor: { name: string }; mentee: { name: string } }[]): string[] =>
  pairs.map(({ mentor, mentee }) => `${mentee.name.split(' ')[0]} < ${mentor.name.split(' ')[0]}`).sort();
