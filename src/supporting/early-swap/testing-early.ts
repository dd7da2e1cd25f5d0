/** A pair that has met often enough to be asked how to go on. */
import type { TestApp } from '../../platform/testing/test-app.ts';
import { aSession } from '../../scheduling/testing.ts';
import { logHeld } from '../../scheduling/sessions/log-held.ts';
import { hour, type Cast } from '../testing.ts';

/** Meets once, written down by the mentor. */
export async function theyMeet(app: TestApp, { mo, mia, match }: Pick<Cast, 'mo' | 'mia' | 'match'>): Promise<void> {
  const { id: session } = await aSession(app, mia, match, { startsAt: new Date(app.clock.at().getTime() + hour), minutes: 30 });
  app.clock.advance(2 * hour);
  await app.does(mo, logHeld, { session });
}

export async function theyAreAsked(app: TestApp, cast: Pick<Cast, 'mo' | 'mia' | 'match'>): Promise<void> {
  await theyMeet(app, cast);
  await theyMeet(app, cast);
}
