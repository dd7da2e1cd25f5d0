/** After an erasure no table of any stage holds what the person wrote alone, nor what tells who they were. */
import { describe, expect, it } from 'vitest';
import { makeApiKey } from '../people/account/make-api-key.ts';
import { addCredentialType } from '../people/credentials/add-credential-type.ts';
import { enterMyCredential } from '../people/credentials/enter-my-credential.ts';
import { editPerson } from '../people/directory/edit-person.ts';
import { erasePerson } from '../people/erasing/erase-person.ts';
import { showPerson } from '../people/directory/show-person.ts';
import { anAdministrator } from '../people/testing.ts';
import { Forbidden, Invalid, NotFound, Refused } from '../platform/problems.ts';
import type { PersonActor } from '../platform/actor.ts';
import { testApp } from '../platform/testing/test-app.ts';
import { listRegistrants } from '../registration/registrants/list-registrants.ts';
import { waiveCredential } from '../registration/requirements/waive-credential.ts';
import { approveRegistrant } from '../registration/screening/approve-registrant.ts';
import { aSession } from '../scheduling/testing.ts';
import { listMatches } from '../pairing/matches/list-matches.ts';
import { askForHelp } from '../supporting/accountability/ask-for-help.ts';
import { showCharter } from '../supporting/charter/show-charter.ts';
import { savePreparation } from '../supporting/session-kit/save-preparation.ts';
import { aCast, aCharter, agreed, day } from '../supporting/testing.ts';
import { finishWrapUp } from '../supporting/wrap-up/finish-wrap-up.ts';
import { rateSession } from '../supporting/wrap-up/rate-session.ts';
import { stages } from './stages.ts';

const app = await testApp(stages);
const { organization, program, cara, mo, mia, match } = await aCast(app);
const ian = await anAdministrator(app, organization);

/** Every row of every table, as one text. */
async function everything(): Promise<string> {
  const tables = await app.ownerPool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const texts = await Promise.all(
    tables.rows.map(({ name }) => app.ownerPool.query<{ all: string | null }>(`select string_agg(t::text, ' ') as all from ${name} t`)),
  );
  return texts.map(({ rows }) => rows[0]?.all ?? '').join(' ');
}

async function leaves(person: PersonActor): Promise<void> {
  await app.does(ian, editPerson, { person: person.personId, leftOn: app.clock.at().toISOString().slice(0, 10) });
  await app.passes(2 * day, day);
}

await app.does(ian, editPerson, {
  person: mia.personId,
  givenName: 'Mialinde',
  email: 'mialinde@quillfeather.example',
  location: 'Quillfeather',
});
await aCharter(app, { match, mo, mia }, { ...agreed, groundRules: ['Together we gather thistledown.'] });
const session = await aSession(app, mia, match, { place: 'Under the quillfeather' });
await app.does(mia, savePreparation, { session: session.id, notes: 'I fear the quillfeather.', share: 'now' });
await app.does(mia, askForHelp, { match, asked: 'Quillfeather again.' });
await app.does(mia, makeApiKey, { name: 'quillfeather' });
const { id: type } = await app.does(ian, addCredentialType, { name: 'First aid' });
await app.does(mia, enterMyCredential, { type, issuedOn: '2026-01-05', proof: 'Signed by the quillfeather' });
await app.does(cara, waiveCredential, { program: program.id, person: mia.personId, type, reason: 'Knows the quillfeather' });
const { items: registered } = await app.does(cara, listRegistrants, { program: program.id, as: 'mentee' });
await app.does(cara, approveRegistrant, {
  registration: registered.find(({ person }) => person === mia.personId)!.id,
  role: 'mentee',
  note: 'Asked about the quillfeather',
});
await app.passes(2 * day, day);
await app.does(mia, finishWrapUp, {
  session: session.id,
  minutes: 30,
  topics: ['Metrics'],
  nextStep: { action: 'Ask the quillfeather', successIndicator: 'It answers', owner: mia.personId, dueOn: '2026-03-20' },
  stars: 4,
  comment: 'Said of the quillfeather',
  noNextReason: 'holidays',
});
await app.does(mo, rateSession, { session: session.id, stars: 5, comment: 'A good talk about marrowfat' });

describe('erasing a person', () => {
  it('waits until they have left and their matches have ended, and says so', async () => {
    await expect(app.does(ian, erasePerson, { person: mia.personId, sure: true })).rejects.toThrow(Refused);
    await expect(app.does(ian, erasePerson, { person: mia.personId, sure: true })).rejects.toThrow(/last day/);
  });

  it('is for owners and IT administrators, who say that they are sure', async () => {
    await leaves(mia);
    await expect(app.does(cara, erasePerson, { person: mia.personId, sure: true })).rejects.toThrow(Forbidden);
    await expect(app.does(ian, erasePerson, { person: mia.personId, sure: false })).rejects.toThrow(Invalid);
  });

  it('cannot be had from the database for somebody who is not marked as erased', async () => {
    const before = await everything();
    expect(before).toContain('I fear the quillfeather');
    const client = await app.pool.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('app.organization', $1, true)`, [organization.id]);
      await client.query('select supporting.erase_person($1), people.erase_ways_in($1)', [mia.personId]);
      await client.query('commit');
    } finally {
      client.release();
    }
    expect(await everything()).toContain('I fear the quillfeather');
  });

  it('leaves no word of theirs and no trace of who they were, in any table', async () => {
    await app.does(ian, erasePerson, { person: mia.personId, sure: true });
    const left = await everything();
    expect(left.match(/[^,]*quillfeather[^,]*/gi) ?? []).toEqual([]);
    expect(left).toContain('Somebody erased');
    await expect(app.does(ian, showPerson, { person: mia.personId })).rejects.toThrow(NotFound);
  });

  it('keeps what was counted, and for the partner what both wrote', async () => {
    const [kept] = (await app.does(cara, listMatches, { program: program.id })).items;
    expect(JSON.stringify(kept)).toContain('Somebody erased');
    expect(JSON.stringify(await app.does(mo, showCharter, { match }))).toContain('thistledown');
    expect((await app.ownerPool.query('select from supporting.session_ratings')).rowCount).toBe(2);
    expect(await everything()).toContain('marrowfat');
  });

  it('takes what both wrote when the partner is erased too', async () => {
    await leaves(mo);
    await app.does(ian, erasePerson, { person: mo.personId, sure: true });
    const left = await everything();
    expect(left).not.toContain('thistledown');
    expect(left).not.toContain('marrowfat');
  });
});
