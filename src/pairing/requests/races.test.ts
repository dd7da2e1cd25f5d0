/** Whatever happens at the same moment: no place is filled twice, nobody is matched twice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import type { PersonActor } from '../../platform/actor.ts';
import { execute } from '../../platform/execute.ts';
import { drain } from '../../platform/jobs/worker.ts';
import { Refused } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { withdrawRegistration } from '../../registration/answering/withdraw-registration.ts';
import { registration } from '../../registration/stage.ts';
import { matchByHand } from '../by-hand/match-by-hand.ts';
import { chooseMentor } from '../shortlists/choose-mentor.ts';
import { pairing } from '../stage.ts';
import { acceptRequest } from './accept-request.ts';
import { declineRequest } from './decline-request.ts';
import { sendRequests } from './send-requests.ts';
import { aChoice, askedOf, placedIn } from './testing-choice.ts';
import { withdrawRequest } from './withdraw-request.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);

type Move = () => Promise<unknown>;

/** Starts all at once in the given order, each after a pause of its own, and lets what follows happen. */
async function atOnce(moves: readonly Move[], pausesMs: readonly number[]): Promise<void> {
  const outcomes = await Promise.allSettled(
    moves.map(async (move, at) => {
      await new Promise((wake) => setTimeout(wake, pausesMs[at] ?? 0));
      return move();
    }),
  );
  for (const outcome of outcomes) if (outcome.status === 'rejected' && !(outcome.reason instanceof Refused)) throw outcome.reason;
  await drain(app);
}

const pauses = fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 8, maxLength: 8 });
const few = { numRuns: 4 };

describe('races', { timeout: 120_000 }, () => {
  it('a mentor’s last place accepted twice at once is filled once', async () => {
    await fc.assert(
      fc.asyncProperty(pauses, fc.boolean(), async (pausesMs, turned) => {
        const { program, mentors, mentees } = await aChoice(app, org, cara, { mentors: 1, mentees: 3, process: { waitingAtMentor: 3 } });
        const mo = mentors[0] as PersonActor;
        for (const mia of mentees) await app.does(mia, sendRequests, { program, wishes: [mo.personId] });
        const asked = await askedOf(app, mo, program);
        expect(asked).toHaveLength(3);
        const moves = asked.map(
          (request): Move =>
            () =>
              execute(app, mo, acceptRequest, { request }),
        );
        await atOnce(turned ? moves.toReversed() : moves, pausesMs);
        expect(await placedIn(app, program)).toEqual({ mentees: 1, matches: 1, busiest: 1 });
        expect(await askedOf(app, mo, program)).toEqual([]);
      }),
      few,
    );
  });

  it('two mentors who say yes to one mentee at once are not both matched', async () => {
    await fc.assert(
      fc.asyncProperty(pauses, async (pausesMs) => {
        const { program, mentors, mentees } = await aChoice(app, org, cara, { mentors: 3, process: { askedAtOnce: 3 } });
        await app.does(mentees[0] as PersonActor, sendRequests, { program, wishes: mentors.map(({ personId }) => personId) });
        const moves: Move[] = [];
        for (const mo of mentors) {
          const [request] = await askedOf(app, mo, program);
          moves.push(() => execute(app, mo, acceptRequest, { request: request as string }));
        }
        await atOnce(moves, pausesMs);
        expect(await placedIn(app, program)).toEqual({ mentees: 1, matches: 1, busiest: 1 });
        for (const mo of mentors) expect(await askedOf(app, mo, program)).toEqual([]);
      }),
      few,
    );
  });

  it('a request taken back, declined or left behind while it is accepted ends one way', async () => {
    const leaving = fc.constantFrom('take back', 'withdraw', 'decline', 'accept again');
    await fc.assert(
      fc.asyncProperty(pauses, leaving, async (pausesMs, how) => {
        const { program, mentors, mentees } = await aChoice(app, org, cara, { mentors: 1 });
        const [mo, mia] = [mentors[0] as PersonActor, mentees[0] as PersonActor];
        await app.does(mia, sendRequests, { program, wishes: [mo.personId] });
        const request = (await askedOf(app, mo, program))[0] as string;
        const otherMove: Record<typeof how, Move> = {
          'take back': () => execute(app, mia, withdrawRequest, { request }),
          withdraw: () => execute(app, mia, withdrawRegistration, { program }),
          decline: () => execute(app, mo, declineRequest, { request }),
          'accept again': () => execute(app, mo, acceptRequest, { request }),
        };
        await atOnce([() => execute(app, mo, acceptRequest, { request }), otherMove[how]], pausesMs);
        const { rows } = await app.ownerPool.query<{ closed_because: string; match: boolean }>(
          'select closed_because, match_id is not null as match from pairing.requests where id = $1',
          [request],
        );
        const made = await app.ownerPool.query('select ended_at from pairing.matches where program_id = $1', [program]);
        expect(rows).toEqual([{ closed_because: expect.any(String), match: made.rowCount === 1 }]);
        expect(rows[0]?.closed_because === 'accepted').toBe(made.rowCount === 1);
        // Who has withdrawn is in no match, whichever came first.
        const goesOn = (await placedIn(app, program)).matches;
        expect(goesOn).toBe(how === 'withdraw' ? 0 : made.rowCount);
      }),
      { numRuns: 8 },
    );
  });

  it('choosing, asking and a manager’s hand at once never overfill a mentor', async () => {
    await fc.assert(
      fc.asyncProperty(pauses, fc.integer({ min: 1, max: 2 }), async (pausesMs, capacity) => {
        const { program, mentors, mentees } = await aChoice(app, org, cara, {
          mentors: 2,
          mentees: 5,
          capacity,
          process: { way: 'choose' },
        });
        const mentor = mentors[0]?.personId as string;
        const moves = mentees.flatMap((mia, at): Move[] => [
          () => execute(app, mia, chooseMentor, { program, mentor: mentors[at % 2]?.personId as string }),
          () => execute(app, cara, matchByHand, { program, mentor, mentee: mia.personId }),
        ]);
        await atOnce(moves, [...pausesMs, ...pausesMs]);
        const { mentees: matched, matches, busiest } = await placedIn(app, program);
        expect(busiest).toBeLessThanOrEqual(capacity);
        expect(matches).toBe(matched);
      }),
      few,
    );
  });
});
