/** How often a session writes to people: once before and once after, unless the program asks for more or somebody does not answer. */
import { describe, expect, it } from 'vitest';
import type { PersonActor } from '../../platform/actor.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { logHeld } from '../../scheduling/sessions/log-held.ts';
import { aSession } from '../../scheduling/testing.ts';
import { aCast, day, hour, stagesToSupporting } from '../testing.ts';
import { finishWrapUp } from './finish-wrap-up.ts';

const app = await testApp(stagesToSupporting, '2026-03-02T08:05:00Z');
const about = [
  'scheduling.reminder',
  'scheduling.did-you-meet',
  'supporting.prepare-for-session',
  'supporting.how-was-it',
  'supporting.rating-is-missing',
];

async function mailsAboutSessions(person: PersonActor): Promise<string[]> {
  const found = await app.ownerPool.query<{ name: string }>(
    'select name from platform.mails where to_person_id = $1 and name = any($2) order by written_at, name',
    [person.personId, about],
  );
  return found.rows.map((row) => row.name);
}

/** A pair with a session at one o'clock in four days, lived through until then hour by hour where anything is due. */
async function aSessionAhead() {
  const cast = await aCast(app);
  const startsAt = new Date(Math.floor(app.clock.at().getTime() / day) * day + 4 * day + 13 * hour);
  const { id: session } = await aSession(app, cast.mia, cast.match, { startsAt, minutes: 30 });
  await live(new Date(startsAt.getTime() - 50 * hour), 16 * hour);
  await live(startsAt);
  return { ...cast, session, startsAt, nextAt: new Date(startsAt.getTime() + 9 * day).toISOString().slice(0, 16) };
}

const live = (until: Date, stepMs = hour) => app.passes(until.getTime() - app.clock.at().getTime(), stepMs);

describe('A4-30 a session', () => {
  it('is one mail before and one after to each who answers, the day before with what to prepare', { timeout: 60_000 }, async () => {
    const { mo, mia, session, startsAt, nextAt } = await aSessionAhead();
    for (const person of [mo, mia]) expect(await mailsAboutSessions(person)).toEqual(['supporting.prepare-for-session']);
    await live(new Date(startsAt.getTime() + 2 * hour));
    for (const person of [mo, mia])
      expect(await mailsAboutSessions(person)).toEqual(['supporting.prepare-for-session', 'scheduling.did-you-meet']);
    await app.does(mia, finishWrapUp, { session, nextAt, stars: 5 });
    await app.does(mo, finishWrapUp, { session, stars: 4 });
    await live(new Date(startsAt.getTime() + 5 * day), 12 * hour);
    for (const person of [mo, mia]) expect(await mailsAboutSessions(person)).toHaveLength(2);
  });

  it(
    'A4-44 asks the partner of who has said so first only how it was, and reminds once of what is not answered',
    { timeout: 60_000 },
    async () => {
      const { mo, mia, session, startsAt } = await aSessionAhead();
      app.clock.moveTo(new Date(startsAt.getTime() + hour / 2));
      await app.does(mia, logHeld, { session });
      await live(new Date(startsAt.getTime() + 4 * hour));
      expect(await mailsAboutSessions(mo)).toEqual(['supporting.prepare-for-session', 'supporting.how-was-it']);
      expect(await mailsAboutSessions(mia)).toEqual(['supporting.prepare-for-session']);
      await live(new Date(startsAt.getTime() + 5 * day), 12 * hour);
      expect((await mailsAboutSessions(mo)).slice(2)).toEqual(['supporting.rating-is-missing']);
    },
  );
});
