/**
 * Any commands at once, each on a connection of its own, over two programs that share their mentors: whatever the
 * order, nobody has more than heads and hours allow, nobody is matched twice, and everything is told once.
 * Four draws each time; `RACES=200` draws more.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import type { PersonActor } from '../../platform/actor.ts';
import { execute } from '../../platform/execute.ts';
import { drain } from '../../platform/jobs/worker.ts';
import { Forbidden, Invalid, NotFound, Refused } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { pauseMyParticipation } from '../../registration/answering/pause-my-participation.ts';
import { withdrawRegistration } from '../../registration/answering/withdraw-registration.ts';
import { registration } from '../../registration/stage.ts';
import { aRegistration } from '../../registration/testing.ts';
import { setMyTimeBudget } from '../../registration/time/set-my-time-budget.ts';
import { matchByHand } from '../by-hand/match-by-hand.ts';
import { endMatch } from '../matches/end-match.ts';
import { publishMatches } from '../matches/publish-matches.ts';
import { proposeMatches } from '../runs/propose-matches.ts';
import { chooseMentor } from '../shortlists/choose-mentor.ts';
import { drawUpShortlists } from '../shortlists/draw-up-shortlists.ts';
import { pairing } from '../stage.ts';
import { acceptRequest } from './accept-request.ts';
import { sendRequests } from './send-requests.ts';
import { aChoice, askedOf } from './testing-choice.ts';
import { whatIsWrong } from './testing-races.ts';

const app = await testApp([people, planning, registration, pairing]);
const times = Number(process.env.RACES ?? 4);

/** Who is asked to do what: of two programs, two mentors in both, three mentees in each. */
const step = fc.record({
  what: fc.constantFrom('publish', 'accept', 'choose', 'withdraw', 'pause', 'end', 'by hand', 'propose'),
  program: fc.integer({ min: 0, max: 1 }),
  mentor: fc.integer({ min: 0, max: 1 }),
  mentee: fc.integer({ min: 0, max: 2 }),
  pauseMs: fc.integer({ min: 0, max: 30 }),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

async function aScene(capacity: number, budget: number) {
  const org = await anOrganization(app);
  const cara = await aManager(app, org);
  const first = await aChoice(app, org, cara, { mentors: 2, mentees: 3, capacity, process: { way: 'choose' } });
  const second = await aChoice(app, org, cara, { mentors: 0, mentees: 3, process: { way: 'request', waitingAtMentor: 3 } });
  for (const mo of first.mentors) {
    const answers = { seniority: 'Senior', 'can-teach': { Writing: 4 } };
    await aRegistration(app, mo, second.program, { as: 'mentor', capacity, hoursPerMonth: 40, answers });
    await app.does(mo, setMyTimeBudget, { hoursPerMonth: budget });
  }
  await app.does(cara, drawUpShortlists, { program: second.program });
  const wishes = first.mentors.map(({ personId }) => personId);
  for (const mia of second.mentees) await app.does(mia, sendRequests, { program: second.program, wishes });
  for (const { program } of [first, second]) await app.does(cara, proposeMatches, { program });
  return { cara, mentors: first.mentors, scenes: [first, second] as const };
}

type Scene = Awaited<ReturnType<typeof aScene>>;

function move({ cara, mentors, scenes }: Scene, { what, program: at, mentor, mentee }: Step): Promise<unknown> {
  const { program, mentees } = scenes[at as 0 | 1];
  const [mo, mia] = [mentors[mentor] as PersonActor, mentees[mentee] as PersonActor];
  switch (what) {
    case 'publish':
      return execute(app, cara, publishMatches, { program });
    case 'propose':
      return execute(app, cara, proposeMatches, { program });
    case 'accept':
      return askedOf(app, mo, program).then(([request]) => (request ? execute(app, mo, acceptRequest, { request }) : undefined));
    case 'choose':
      return execute(app, mia, chooseMentor, { program, mentor: mo.personId });
    case 'by hand':
      return execute(app, cara, matchByHand, { program, mentor: mo.personId, mentee: mia.personId });
    case 'withdraw':
      return execute(app, mia, withdrawRegistration, { program });
    case 'pause':
      return execute(app, mo, pauseMyParticipation, { program });
    case 'end':
      return firstMatch(program).then((match) => match && execute(app, cara, endMatch, { match, reason: 'other' }));
  }
}

async function firstMatch(program: string): Promise<string | undefined> {
  const { rows } = await app.ownerPool.query<{ id: string }>(
    'select id from pairing.matches where program_id = $1 and ended_at is null order by id limit 1',
    [program],
  );
  return rows[0]?.id;
}

const expected = [Refused, NotFound, Forbidden, Invalid];

describe('any commands at the same moment', { timeout: 60_000 + times * 20_000 }, () => {
  it('never break heads, hours or the one mentor of a mentee, and each event is written once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 3, maxLength: 10 }),
        fc.integer({ min: 1, max: 2 }),
        fc.constantFrom(2, 4, 6),
        async (steps, capacity, budget) => {
          const scene = await aScene(capacity, budget);
          const outcomes = await Promise.allSettled(
            steps.map(async (one) => {
              await new Promise((wake) => setTimeout(wake, one.pauseMs));
              return move(scene, one);
            }),
          );
          for (const outcome of outcomes)
            if (outcome.status === 'rejected' && !expected.some((kind) => outcome.reason instanceof kind)) throw outcome.reason;
          await drain(app);
          expect(await whatIsWrong(app, scene.cara.organizationId)).toEqual([]);
        },
      ),
      { numRuns: times, endOnFailure: true },
    );
  });
});
