import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization, aPerson } from '../../people/testing.ts';
import { createProgram } from '../../planning/blueprint/create-program.ts';
import { exportBlueprint } from '../../planning/blueprint/export-blueprint.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { drain } from '../../platform/jobs/worker.ts';
import { Forbidden, NotFound, Refused } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { showMyRegistration } from '../answering/show-my-registration.ts';
import { registrantsOf } from '../registrants-of.ts';
import { showRegistrant } from '../registrants/show-registrant.ts';
import { whatNeedsAttention } from '../stage-state.ts';
import { registration } from '../stage.ts';
import { aRegistration } from '../testing.ts';
import { approveRegistrant } from './approve-registrant.ts';
import { declineRegistrant } from './decline-registrant.ts';
import { editScreening } from './edit-screening.ts';
import { listScreenings } from './list-screenings.ts';
import { showScreening } from './show-screening.ts';

const app = await testApp([people, planning, registration]);
const organization = await anOrganization(app);
const cara = await aManager(app, organization);

async function aPool() {
  const { id: program } = await aProgram(app, cara);
  const mo = await aPerson(app, organization, { givenName: 'Mo' });
  const registered = await aRegistration(app, mo, program, { as: 'both' });
  const barred = async () => (await inTransaction(app, cara, (ctx) => registrantsOf(ctx, program)))[0]?.barred;
  const gate = (mentors: boolean, mentees = false) =>
    app.does(cara, editScreening, { program, mentors, mentees, mentorQualities: 'Is patient\nHas time', menteeQualities: ['Prepares'] });
  return { program, mo, registered, barred, gate };
}

describe('the screening gate', () => {
  it('A4-26 is off until a manager switches it on; then an unscreened mentor is not in the pool until approved', async () => {
    const { program, mo, registered, barred, gate } = await aPool();
    expect(await barred()).toEqual({ mentor: null, mentee: null });
    await gate(true);
    expect(await barred()).toEqual({ mentor: 'not screened', mentee: null });
    expect(await app.does(cara, showScreening, { program })).toMatchObject({ waiting: { mentor: 1, mentee: 0 } });
    expect((await app.does(cara, listScreenings, { program })).items).toMatchObject([{ id: registered, person: mo.personId }]);
    const attention = await inTransaction(app, cara, (ctx) => whatNeedsAttention(ctx, [program]));
    expect(attention.get(program)).toMatchObject([{ says: '1 registered person waits to be screened' }]);

    await app.does(cara, approveRegistrant, {
      registration: registered,
      role: 'mentor',
      qualities: ['is-patient', 'gone'],
      note: 'Knows it well',
    });
    expect(await barred()).toEqual({ mentor: null, mentee: null });
    const { screened } = await app.does(cara, showRegistrant, { registration: registered });
    expect(screened).toMatchObject([
      {
        role: 'mentor',
        verdict: 'approved',
        note: 'Knows it well',
        by: 'Cara Lind',
        qualities: [{ key: 'is-patient', seen: true }, { seen: false }],
      },
    ]);
    expect((await app.does(cara, listScreenings, { program, state: 'approved' })).items).toMatchObject([{ id: registered, seen: 1 }]);
    await gate(true, true);
    expect(await barred()).toEqual({ mentor: null, mentee: 'not screened' });
    await gate(false);
    expect(await barred()).toEqual({ mentor: null, mentee: null });
  });

  it('A4-26 declines with a reason that the person gets by mail, once, and can be decided anew', async () => {
    const { program, mo, registered, barred, gate } = await aPool();
    await gate(true);
    await expect(app.does(cara, declineRegistrant, { registration: registered, role: 'mentor', reason: '' })).rejects.toThrow(
      'The reason is missing',
    );
    await app.does(cara, declineRegistrant, { registration: registered, role: 'mentor', reason: 'Please come back in the autumn.' });
    await drain(app);
    const mails = await app.ownerPool.query<{ body_text: string }>(
      `select body_text from platform.mails where to_person_id = $1 and name = 'registration.not-this-time'`,
      [mo.personId],
    );
    expect(mails.rows).toHaveLength(1);
    expect(mails.rows[0]?.body_text).toContain('Please come back in the autumn.');
    expect(await barred()).toMatchObject({ mentor: 'not screened' });
    expect((await app.does(mo, showMyRegistration, { program })).mine?.screening).toEqual([{ role: 'mentor', verdict: 'declined' }]);
    expect(await app.does(cara, showScreening, { program })).toMatchObject({ waiting: { mentor: 0 } });
    await app.does(cara, approveRegistrant, { registration: registered, role: 'mentor' });
    expect(await barred()).toMatchObject({ mentor: null });
  });

  it('is the manager’s, who does not screen themselves; what is noted is nobody else’s to read', async () => {
    const { program, mo, registered, gate } = await aPool();
    await gate(true);
    await expect(app.does(mo, approveRegistrant, { registration: registered, role: 'mentor' })).rejects.toThrow(Forbidden);
    await expect(app.does(mo, showRegistrant, { registration: registered })).rejects.toThrow(Forbidden);
    const stranger = await aPerson(app, organization);
    await expect(app.does(stranger, listScreenings, { program })).rejects.toThrow(NotFound);
    const own = await aRegistration(app, cara, program, { as: 'mentor' });
    await expect(app.does(cara, approveRegistrant, { registration: own, role: 'mentor' })).rejects.toThrow(Refused);
  });

  it('A4-26 travels in the blueprint with the qualities', async () => {
    const { program, gate } = await aPool();
    await gate(true, true);
    const { text } = await app.does(cara, exportBlueprint, { program });
    const copy = await app.does(cara, createProgram, { file: text });
    expect(await app.does(cara, showScreening, { program: copy.program })).toMatchObject({
      of: { mentor: true, mentee: true },
      qualities: { mentor: [{ key: 'is-patient', says: 'Is patient' }, { says: 'Has time' }], mentee: [{ says: 'Prepares' }] },
    });
  });
});
