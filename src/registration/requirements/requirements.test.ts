import { describe, expect, it } from 'vitest';
import { addCredentialType } from '../../people/credentials/add-credential-type.ts';
import { confirmCredential } from '../../people/credentials/confirm-credential.ts';
import { enterCredential } from '../../people/credentials/enter-credential.ts';
import { enterMyCredential } from '../../people/credentials/enter-my-credential.ts';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization, aPerson } from '../../people/testing.ts';
import { createProgram } from '../../planning/blueprint/create-program.ts';
import { exportBlueprint } from '../../planning/blueprint/export-blueprint.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import type { PersonActor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { drain } from '../../platform/jobs/worker.ts';
import { Forbidden, NotFound } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { whatIsNext } from '../what-is-next.ts';
import { registrantsOf } from '../registrants-of.ts';
import { showRegistrant } from '../registrants/show-registrant.ts';
import { registration } from '../stage.ts';
import { aRegistration } from '../testing.ts';
import { endWaiver } from './end-waiver.ts';
import { listWithout } from './list-without.ts';
import { requireCredential } from './require-credential.ts';
import { showRequirements } from './show-requirements.ts';
import { waiveCredential } from './waive-credential.ts';

const app = await testApp([people, planning, registration]);
const organization = await anOrganization(app);
const cara = await aManager(app, organization);
const dayMs = 86_400_000;
const dayIn = (days: number) => new Date(app.clock.at().getTime() + days * dayMs).toISOString().slice(0, 10);
const { id: type } = await app.does(cara, addCredentialType, { name: 'Challenger certification' });

async function aPool() {
  const { id: program } = await aProgram(app, cara, { startsOn: null, endsOn: null });
  const mo = await aPerson(app, organization, { givenName: 'Mo' });
  const registered = await aRegistration(app, mo, program, { as: 'both' });
  const barred = async () => (await inTransaction(app, cara, (ctx) => registrantsOf(ctx, program)))[0]?.barred;
  const subjects = async () => {
    await drain(app);
    const { rows } = await app.ownerPool.query<{ subject: string }>(
      `select subject from platform.mails where to_person_id = $1 and name = 'registration.a-credential-is-missing' order by id`,
      [mo.personId],
    );
    return rows.length;
  };
  return { program, mo, registered, barred, subjects };
}

const next = (person: PersonActor) => inTransaction(app, person, whatIsNext);
const without = async (program: string) => (await app.does(cara, listWithout, { program })).items;

describe('a credential that a program requires', () => {
  it('A0-18 keeps mentors without it out of the pool until it is confirmed, and again once it has expired', async () => {
    const { program, mo, barred, subjects } = await aPool();
    await app.does(cara, requireCredential, { program, type, role: 'mentor', required: true });
    expect(await barred()).toEqual({ mentor: 'credential missing', mentee: null });
    expect(await app.does(cara, showRequirements, { program })).toMatchObject({ blocked: { mentor: 1, mentee: 0 } });
    expect(await without(program)).toMatchObject([{ person: mo.personId, role: 'mentor', state: 'none', required: true }]);
    expect(await subjects()).toBe(1);
    expect(await next(mo)).toMatchObject([{ says: 'Enter your Challenger certification', to: `/account/credentials?type=${type}` }]);

    const { id: credential } = await app.does(mo, enterMyCredential, { type, issuedOn: dayIn(-700), expiresOn: dayIn(20) });
    expect(await barred()).toMatchObject({ mentor: 'credential missing' });
    expect(await without(program)).toMatchObject([{ state: 'to confirm' }]);
    expect(await next(mo)).toEqual([]);
    await app.does(cara, confirmCredential, { credential });
    expect(await barred()).toEqual({ mentor: null, mentee: null });

    await app.passes(dayMs, dayMs);
    expect(await subjects()).toBe(2);
    await app.passes(21 * dayMs, dayMs);
    expect(await barred()).toEqual({ mentor: 'credential missing', mentee: null });
    expect(await app.does(cara, showRequirements, { program })).toMatchObject({ blocked: { mentor: 1, mentee: 0 } });
    expect(await without(program)).toMatchObject([{ state: 'expired' }]);
    expect(await next(mo)).toHaveLength(1);
    expect(await subjects()).toBe(3);
  });

  it('A0-18 can be waived with a reason until a day, and what was waived is said with who did it', async () => {
    const { program, mo, registered, barred } = await aPool();
    await app.does(cara, requireCredential, { program, type, role: 'mentor', required: true });
    await expect(app.does(cara, waiveCredential, { program, person: mo.personId, type, reason: ' ' })).rejects.toThrow(
      'The reason is missing',
    );
    await app.does(cara, waiveCredential, { program, person: mo.personId, type, reason: 'Taught the course himself', until: dayIn(2) });
    expect(await barred()).toEqual({ mentor: null, mentee: null });
    const { missing } = await app.does(cara, showRegistrant, { registration: registered });
    expect(missing).toMatchObject([{ waiver: { reason: 'Taught the course himself', until: dayIn(2), by: 'Cara Lind' } }]);
    await app.passes(3 * dayMs, dayMs);
    expect(await barred()).toMatchObject({ mentor: 'credential missing' });
    await app.does(cara, waiveCredential, { program, person: mo.personId, type, reason: 'For good' });
    const again = await app.does(cara, showRegistrant, { registration: registered });
    expect(await barred()).toMatchObject({ mentor: null });
    await app.does(cara, endWaiver, { waiver: again.missing[0]!.waiver!.id });
    expect(await barred()).toMatchObject({ mentor: 'credential missing' });
  });

  it('lists who is without it page by page, those who are kept out in front, and finds one by name', async () => {
    const { program, mo } = await aPool();
    await app.does(cara, requireCredential, { program, type, role: 'mentor', required: true });
    for (const familyName of ['Ba', 'Ad', 'Ce'])
      await aRegistration(app, await aPerson(app, organization, { givenName: 'Tea', familyName }), program, { as: 'mentor' });
    await app.does(cara, waiveCredential, { program, person: mo.personId, type, reason: 'Taught the course himself' });
    const named: string[] = [];
    let after: string | undefined;
    do {
      const page = await app.does(cara, listWithout, { program, limit: 1, after });
      expect(page.total).toBe(4);
      named.push(...page.items.map(({ personName }) => personName));
      after = page.next ?? undefined;
    } while (after);
    expect(named).toEqual(['Tea Ad', 'Tea Ba', 'Tea Ce', expect.stringMatching(/^Mo /)]);
    const { items, total } = await app.does(cara, listWithout, { program, search: 'Ba', sort: '-person' });
    expect([items.map(({ personName }) => personName), total]).toEqual([['Tea Ba'], 1]);
  });

  it('is the manager’s to ask for and to waive', async () => {
    const { program, mo } = await aPool();
    await expect(app.does(mo, requireCredential, { program, type, role: 'mentor', required: true })).rejects.toThrow(Forbidden);
    await expect(app.does(mo, waiveCredential, { program, person: mo.personId, type, reason: 'I say so' })).rejects.toThrow(Forbidden);
    const stranger = await aPerson(app, organization);
    await expect(app.does(stranger, showRequirements, { program })).rejects.toThrow(NotFound);
  });

  it('A0-18 comes with the sales blueprint, asked for and not yet required, and travels in the file', async () => {
    const { program } = await app.does(cara, createProgram, { blueprint: 'sales-mentorship-90-days', startsOn: dayIn(30) });
    const { requirements } = await app.does(cara, showRequirements, { program });
    expect(requirements).toMatchObject([{ type, name: 'Challenger certification', role: 'mentor', required: false }]);
    expect((await app.does(cara, exportBlueprint, { program })).text).toContain('name: Challenger certification');
    const mo = await aPerson(app, organization);
    await aRegistration(app, mo, program, { as: 'mentor' });
    const [registrant] = await inTransaction(app, cara, (ctx) => registrantsOf(ctx, program));
    expect(registrant?.barred).toEqual({ mentor: null, mentee: null });
    expect((await app.does(cara, showRequirements, { program })).blocked).toEqual({ mentor: 0, mentee: 0 });
    await app.does(cara, enterCredential, { person: mo.personId, type, issuedOn: dayIn(-1) });
    expect(await without(program)).toEqual([]);
  });
});
