import { describe, expect, it } from 'vitest';
import { execute } from '../../platform/execute.ts';
import type { PersonActor } from '../../platform/actor.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { aSession } from '../../scheduling/testing.ts';
import { savePreparation } from '../session-kit/save-preparation.ts';
import { aCast, aCharter, agreed, day, hour, stagesToSupporting } from '../testing.ts';
import { finishWrapUp } from '../wrap-up/finish-wrap-up.ts';
import { signCharter } from '../charter/sign-charter.ts';
import { showRoom } from './show-room.ts';

const app = await testApp(stagesToSupporting);

describe('the room of a pair', () => {
  it('A1-14 is one address for all that is the pair’s, and says what is next', async () => {
    const cast = await aCast(app);
    const { mo, mia, cara, tea, match } = cast;
    const room = (actor: PersonActor) => execute(app, actor, showRoom, { match });
    const next = async (actor: PersonActor) => (await room(actor)).action.key;
    expect(await room(mia)).toMatchObject({
      myRole: 'mentee',
      track: 'Skill transfer',
      partners: [{ name: 'Mo Haddad', role: 'mentor' }],
      charter: 'missing',
      next: null,
      past: [],
    });
    expect(await next(mia)).toBe('schedule');
    const { id: session } = await aSession(app, mia, match, { startsAt: new Date(app.clock.at().getTime() + 4 * day), minutes: 30 });
    expect(await next(mia)).toBe('charter');
    const version = await aCharter(app, cast, agreed, [mo]);
    expect([await next(mo), await next(mia)]).toEqual(['prepare', 'sign']);
    await app.does(mia, signCharter, { match, version });
    await app.does(mia, savePreparation, { session, notes: 'Ask about Nordfjord' });
    expect([await next(mo), await next(mia)]).toEqual(['prepare', 'ahead']);
    app.clock.advance(4 * day + 10 * 60_000);
    expect(await next(mia)).toBe('now');
    app.clock.advance(hour);
    expect(await next(mia)).toBe('wrap-up');
    await app.does(mia, finishWrapUp, {
      session,
      nextAt: new Date(app.clock.at().getTime() + 7 * day).toISOString().slice(0, 16),
      stars: 5,
    });
    expect([await next(mo), await next(mia)]).toEqual(['rate', 'prepare']);
    expect((await room(mo)).past).toMatchObject([{ number: 1, state: 'held', wrappedUp: true }]);
    for (const stranger of [cara, tea]) await expect(room(stranger)).rejects.toThrow(/not for you/);
  });
});
