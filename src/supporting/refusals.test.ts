/** Why something cannot be done is said in words as well, so that it can be translated and replaced. */
import { describe, expect, it } from 'vitest';
import type { PersonActor } from '../platform/actor.ts';
import { execute } from '../platform/execute.ts';
import { testApp } from '../platform/testing/test-app.ts';
import { pseudoLanguage } from '../platform/words/words.ts';
import { logHeld } from '../scheduling/sessions/log-held.ts';
import { reportNoShow } from '../scheduling/sessions/report-no-show.ts';
import { scheduleSession } from '../scheduling/sessions/schedule-session.ts';
import { aSession } from '../scheduling/testing.ts';
import { signCharter } from './charter/sign-charter.ts';
import { duplicateLastSession } from './session-kit/duplicate-last-session.ts';
import { aCast, day, hour, stagesToSupporting } from './testing.ts';
import { finishWrapUp } from './wrap-up/finish-wrap-up.ts';
import { rateSession } from './wrap-up/rate-session.ts';

const app = await testApp(stagesToSupporting);
const elsewhere = (actor: PersonActor): PersonActor => ({ ...actor, language: pseudoLanguage });

describe('a refusal', () => {
  it('of the schedule, the charter, the kit and the wrap-up comes from the words', async () => {
    const { mo, mia: english, match } = await aCast(app);
    const mia = elsewhere(english);
    const startsAt = new Date(app.clock.at().getTime() + day);
    const { id: session } = await aSession(app, mo, match, { startsAt });
    const asked = [
      execute(app, mia, logHeld, { session }),
      execute(app, mia, scheduleSession, { match, at: startsAt.toISOString().slice(0, 16), timeZone: 'UTC', minutes: 30 }),
      execute(app, mia, signCharter, { match, version: 1 }),
      execute(app, mia, duplicateLastSession, { session }),
      execute(app, mia, finishWrapUp, { session }),
      execute(app, mia, rateSession, { session, stars: 3 }),
    ];
    const said = (await Promise.allSettled(asked)).map((one) =>
      one.status === 'rejected' ? String((one.reason as Error).message) : 'done',
    );
    expect(said.filter((sentence) => !sentence.startsWith('⟦'))).toEqual([]);
    expect(said[2]).toContain('⟦write it and save it⟧');
    app.clock.moveTo(new Date(startsAt.getTime() + hour / 12));
    await expect(execute(app, mia, reportNoShow, { session, who: 'mentor' })).rejects.toThrow('⟦Wait 10 minutes after the start');
  });
});
