import { describe, expect, it } from 'vitest';
import { execute } from '../../platform/execute.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { aMatch } from '../../pairing/testing.ts';
import { aPerson } from '../../people/testing.ts';
import { logHeld } from '../../scheduling/sessions/log-held.ts';
import { aSession } from '../../scheduling/testing.ts';
import { aCast, aCharter, day, hour, stagesToSupporting, type Cast } from '../testing.ts';
import { mailsOf } from '../testing-mails.ts';
import { listMatchHealth } from './list-match-health.ts';
import { sendRescue } from './send-rescue.ts';

const app = await testApp(stagesToSupporting);
const list = (
  { cara, program }: Cast,
  given: { search?: string; state?: 'stuck' | 'on track'; limit?: number; after?: string; sort?: string } = {},
) => execute(app, cara, listMatchHealth, { program: program.id, ...given });

describe('the health of matches', () => {
  it('A5-11 follows what happens and what does not, with its reason', async () => {
    const cast = await aCast(app);
    const state = async () => (await list(cast)).items.map((row) => [row.state, row.reason.key]);
    expect(await state()).toEqual([['too early to tell', 'new']]);
    await aCharter(app, cast);
    const { id: session } = await aSession(app, cast.mia, cast.match, { startsAt: new Date(app.clock.at().getTime() + hour) });
    expect(await state()).toEqual([['too early to tell', 'first-agreed']]);
    await app.passes(2 * hour);
    await app.does(cast.mia, logHeld, { session });
    await app.passes(5 * day, 5 * day);
    expect(await list(cast)).toMatchObject({
      total: 1,
      items: [{ charter: 'signed', track: 'Skill transfer', nextAt: null, mentor: 'Mo Haddad' }],
    });
    await app.passes(10 * day, 10 * day);
    expect(await state()).toEqual([['needs check-in', 'no-next']]);
    await app.passes(10 * day, 10 * day);
    expect(await state()).toEqual([['stuck', 'silent']]);
  });

  it('A5-11 is listed worst first, found by name and by state, page by page', async () => {
    const cast = await aCast(app);
    await app.passes(31 * day, 31 * day);
    const ada = await aPerson(app, cast.organization, { givenName: 'Ada', familyName: 'Berg' });
    const ben = await aPerson(app, cast.organization, { givenName: 'Ben', familyName: 'Oz%' });
    await aMatch(app, cast.program, ada, ben);
    const { items, total } = await list(cast);
    expect(items.map((row) => [row.mentor, row.state])).toEqual([
      ['Mo Haddad', 'stuck'],
      ['Ada Berg', 'too early to tell'],
    ]);
    expect(total).toBe(2);
    expect((await list(cast, { search: 'oz%' })).items.map((row) => row.mentee)).toEqual(['Ben Oz%']);
    expect((await list(cast, { search: '%' })).items).toHaveLength(1);
    expect((await list(cast, { state: 'stuck' })).items).toHaveLength(1);
    const first = await list(cast, { limit: 1, sort: 'mentor' });
    const second = await list(cast, { limit: 1, sort: 'mentor', after: first.next! });
    expect([...first.items, ...second.items].map((row) => row.mentor)).toEqual(['Ada Berg', 'Mo Haddad']);
    expect(second.next).toBeNull();
  });

  it('A5-11 can be answered by a kind word to both, once', async () => {
    const cast = await aCast(app);
    await expect(app.does(cast.mia, sendRescue, { match: cast.match })).rejects.toThrow();
    await app.does(cast.cara, sendRescue, { match: cast.match });
    expect(await mailsOf(app, cast.mia)).toEqual(['You and Mo Haddad']);
    expect(await mailsOf(app, cast.mo)).toEqual(['You and Mia Novak']);
    await expect(app.does(cast.cara, sendRescue, { match: cast.match })).rejects.toThrow(/Give them a moment/);
  });
});
