/** Sessions for tests of this and later stages. */
import type { PersonActor } from '../platform/actor.ts';
import { wallTimeOf } from '../platform/calendar/wall-time.ts';
import type { TestApp } from '../platform/testing/test-app.ts';
import { scheduleSession } from './sessions/schedule-session.ts';

const dayMs = 86_400_000;

export interface SessionGiven {
  /** An instant ahead; a day from now when left out. */
  startsAt?: string | Date;
  minutes?: number;
  place?: string;
}

/** A session that the member of the match has scheduled; both have been invited. @returns its id and number */
export async function aSession(
  app: TestApp,
  member: PersonActor,
  match: string | { id: string },
  given: SessionGiven = {},
): Promise<{ id: string; number: number }> {
  const startsAt = given.startsAt ? new Date(given.startsAt) : new Date(app.clock.at().getTime() + dayMs);
  const made = await app.does(member, scheduleSession, {
    match: typeof match === 'string' ? match : match.id,
    at: wallTimeOf(startsAt, member.timeZone),
    minutes: given.minutes ?? 45,
    place: given.place ?? '',
  });
  return { id: made.session, number: made.number };
}
