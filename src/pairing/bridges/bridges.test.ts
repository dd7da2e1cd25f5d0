import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import type { PersonActor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { execute } from '../../platform/execute.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { registration } from '../../registration/stage.ts';
import { matchByHand } from '../by-hand/match-by-hand.ts';
import { endMatch } from '../matches/end-match.ts';
import { processSchema } from '../process/process.ts';
import { writeProcess } from '../process/write-process.ts';
import { pairing } from '../stage.ts';
import { aParticipant } from '../testing-pool.ts';
import { aMatch } from '../testing.ts';
import { acceptBridge } from './accept-bridge.ts';
import { declineBridge } from './decline-bridge.ts';
import { noteBridgeMeeting } from './note-bridge-meeting.ts';
import { showBridge } from './show-bridge.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);
const dayMs = 86_400_000;

/** Mia without a mentor: hers was Mo; others have places, as many as are named. */
async function between(others: string[], process: { bridges?: boolean } = {}) {
  const { id: program } = await aProgram(app, cara, { structure: 'buddy' });
  await inTransaction(app, cara, (ctx) => writeProcess(ctx, program, processSchema.parse({ way: 'nothing', ...process })));
  const mo = await aParticipant(app, org, program, { givenName: 'Mo', as: 'mentor' });
  const mia = await aParticipant(app, org, program, { givenName: 'Mia' });
  const mentors: PersonActor[] = [];
  for (const givenName of others) mentors.push(await aParticipant(app, org, program, { givenName, as: 'mentor' }));
  const { id: match } = await aMatch(app, program, mo, mia);
  await app.does(cara, endMatch, { match, reason: 'not a fit' });
  return { program, mo, mia, mentors };
}

const bridgesIn = async (program: string) =>
  (
    await app.ownerPool.query<{ id: string; mentor: string; because: string | null }>(
      'select id, mentor_id as mentor, ended_because as because from pairing.bridges where program_id = $1 order by asked_at, id',
      [program],
    )
  ).rows;
const lettersTo = async (person: PersonActor, ...names: string[]) =>
  (
    await app.ownerPool.query<{ name: string }>(
      'select name from platform.mails where to_person_id = $1 and name = any($2) order by written_at, id',
      [person.personId, names.map((name) => `pairing.${name}`)],
    )
  ).rows.map(({ name }) => name.replace('pairing.', ''));
const asked = (mentors: readonly PersonActor[], id: string) => mentors.find(({ personId }) => personId === id) as PersonActor;

describe('E4 between two mentors', () => {
  it('a mentor with a place to spare is asked, never the one before, and the mentee hears with the yes', async () => {
    const { program, mo, mia, mentors } = await between(['Ada']);
    const [ada] = mentors as [PersonActor];
    const [bridge] = await bridgesIn(program);
    expect(bridge?.mentor).toBe(ada.personId);
    expect(await lettersTo(mo, 'will-you-bridge')).toEqual([]);
    expect(await lettersTo(ada, 'will-you-bridge')).toEqual(['will-you-bridge']);
    expect(await lettersTo(mia, 'until-your-next-mentor', 'here-is-your-bridge')).toEqual(['until-your-next-mentor']);
    const given = { bridge: bridge?.id as string };
    await expect(execute(app, mia, showBridge, given)).rejects.toThrow('This page does not exist');
    await app.does(ada, acceptBridge, given);
    expect(await lettersTo(mia, 'here-is-your-bridge')).toEqual(['here-is-your-bridge']);
    expect(await execute(app, mia, showBridge, given)).toMatchObject({
      state: 'under way',
      partner: { name: expect.stringContaining('Ada') },
    });
  });

  it('is two meetings, whoever of the two writes them down', async () => {
    const { program, mia, mentors } = await between(['Ada']);
    const [ada] = mentors as [PersonActor];
    const bridge = (await bridgesIn(program))[0]?.id as string;
    await expect(execute(app, ada, noteBridgeMeeting, { bridge, meeting: 1 })).rejects.toThrow('has not answered yet');
    await app.does(ada, acceptBridge, { bridge });
    await app.does(ada, noteBridgeMeeting, { bridge, meeting: 1 });
    await app.does(mia, noteBridgeMeeting, { bridge, meeting: 1 });
    expect(await execute(app, mia, showBridge, { bridge })).toMatchObject({ state: 'under way', meetings: 1 });
    await app.does(mia, noteBridgeMeeting, { bridge, meeting: 2 });
    expect(await bridgesIn(program)).toMatchObject([{ because: 'met' }]);
    await expect(execute(app, ada, noteBridgeMeeting, { bridge, meeting: 2 })).rejects.toThrow('has ended');
  });

  it('ends by itself when the new match begins, and whoever bridged is thanked', async () => {
    const { program, mia, mentors } = await between(['Ada', 'Ben']);
    const [first] = await bridgesIn(program);
    const bridging = asked(mentors, first?.mentor as string);
    await app.does(bridging, acceptBridge, { bridge: first?.id as string });
    const other = mentors.find((one) => one !== bridging) as PersonActor;
    await app.does(cara, matchByHand, { program, mentor: other.personId, mentee: mia.personId });
    expect(await bridgesIn(program)).toMatchObject([{ because: 'new match' }]);
    expect(await lettersTo(bridging, 'bridge-has-ended')).toEqual(['bridge-has-ended']);
  });

  it('takes none of the mentor’s places', async () => {
    const { program, mia, mentors } = await between(['Ada']);
    const [ada] = mentors as [PersonActor];
    await app.does(ada, acceptBridge, { bridge: (await bridgesIn(program))[0]?.id as string });
    await app.does(cara, matchByHand, { program, mentor: ada.personId, mentee: mia.personId });
    expect(await bridgesIn(program)).toMatchObject([{ because: 'new match' }]);
  });

  it('asks the next where one says not now or nothing, three at most, and a no is nobody’s', async () => {
    const { program, mia, mentors } = await between(['Ada', 'Ben', 'Cleo', 'Dan']);
    const first = (await bridgesIn(program))[0] as { id: string; mentor: string };
    await app.does(asked(mentors, first.mentor), declineBridge, { bridge: first.id });
    expect(await bridgesIn(program)).toMatchObject([{ because: 'not now' }, { because: null }]);
    await app.passes(4 * dayMs, dayMs);
    expect(await bridgesIn(program)).toMatchObject([{ because: 'not now' }, { because: 'no answer' }, { because: null }]);
    await app.passes(4 * dayMs, dayMs);
    const all = await bridgesIn(program);
    expect(all.map(({ because }) => because)).toEqual(['not now', 'no answer', 'no answer']);
    expect(new Set(all.map(({ mentor }) => mentor)).size).toBe(3);
    for (const who of [mia, cara]) {
      const seen = await inTransaction(app, who, (ctx) =>
        ctx.db.execute(sql`select id from pairing.bridges where program_id = ${program}`),
      );
      expect(seen.rows).toEqual([]);
    }
    expect(await lettersTo(mia, 'until-your-next-mentor', 'here-is-your-bridge', 'bridge-has-ended')).toEqual(['until-your-next-mentor']);
  });

  it('asks nobody where the program wants no bridges, or nobody has a place: the mentee waits, first of all', async () => {
    for (const { program, mia } of [await between(['Ada'], { bridges: false }), await between([])]) {
      expect(await bridgesIn(program)).toEqual([]);
      expect(await lettersTo(mia, 'until-your-next-mentor')).toEqual(['until-your-next-mentor']);
      const { rows } = await app.ownerPool.query('select because from pairing.waiting where program_id = $1 and left_at is null', [
        program,
      ]);
      expect(rows).toEqual([{ because: 'left out' }]);
    }
  });
});
