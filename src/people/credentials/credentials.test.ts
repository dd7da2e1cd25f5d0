import { describe, expect, it } from 'vitest';
import { Forbidden, Invalid, NotFound } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { people } from '../stage.ts';
import { aManager, anAdministrator, anOrganization, aPerson } from '../testing.ts';
import { addCredentialType } from './add-credential-type.ts';
import { confirmCredential } from './confirm-credential.ts';
import { editCredentialType } from './edit-credential-type.ts';
import { enterCredential } from './enter-credential.ts';
import { enterMyCredential } from './enter-my-credential.ts';
import { importCredentials } from './import-credentials.ts';
import { listCredentialsToConfirm } from './list-credentials-to-confirm.ts';
import { listCredentialTypes } from './list-credential-types.ts';
import { listMyCredentials } from './list-my-credentials.ts';
import { listPersonCredentials } from './list-person-credentials.ts';
import { removeCredential } from './remove-credential.ts';

const app = await testApp([people]);
const organization = await anOrganization(app);
const cara = await aManager(app, organization);
const ian = await anAdministrator(app, organization);
const today = app.clock.at().toISOString().slice(0, 10);

async function aType(name: string, validForMonths?: number): Promise<string> {
  return (await app.does(cara, addCredentialType, { name, issuer: 'The academy', validForMonths })).id;
}

describe('a credential', () => {
  it('A0-18 is entered by the person, counts once somebody else has confirmed it, and has a last day by itself', async () => {
    const type = await aType('Challenger certification', 24);
    const mo = await aPerson(app, organization, { givenName: 'Mo' });
    const { id } = await app.does(mo, enterMyCredential, { type, issuedOn: today, proof: 'https://academy.example/4711' });
    expect((await app.does(mo, listMyCredentials, {})).items).toMatchObject([{ state: 'to confirm', issuer: 'The academy' }]);
    await expect(app.does(mo, confirmCredential, { credential: id })).rejects.toThrow(Forbidden);
    expect((await app.does(ian, listCredentialsToConfirm, {})).items).toMatchObject([{ id, name: 'Challenger certification' }]);
    await app.does(cara, confirmCredential, { credential: id });
    const [held] = (await app.does(cara, listPersonCredentials, { person: mo.personId })).items;
    expect(held).toMatchObject({ state: 'holds', proof: 'https://academy.example/4711' });
    expect(Number(held?.expiresOn?.slice(0, 4))).toBeGreaterThanOrEqual(Number(today.slice(0, 4)) + 1);
    expect((await app.does(cara, listCredentialTypes, {})).items).toContainEqual(expect.objectContaining({ id: type, holders: 1 }));
  });

  it('is nobody else’s business: others learn of it nothing, and nobody vouches for themselves', async () => {
    const type = await aType('First aid');
    const [mia, tea] = [await aPerson(app, organization, { givenName: 'Mia' }), await aPerson(app, organization, { givenName: 'Tea' })];
    const { id } = await app.does(mia, enterMyCredential, { type, issuedOn: today });
    await expect(app.does(tea, removeCredential, { credential: id })).rejects.toThrow(NotFound);
    await expect(app.does(tea, listPersonCredentials, { person: mia.personId })).rejects.toThrow(Forbidden);
    await expect(app.does(tea, listCredentialsToConfirm, {})).rejects.toThrow(Forbidden);
    await app.does(cara, enterCredential, { person: cara.personId, type, issuedOn: today });
    expect((await app.does(cara, listMyCredentials, {})).items).toMatchObject([{ state: 'to confirm' }]);
    await app.does(mia, removeCredential, { credential: id });
    expect((await app.does(mia, listMyCredentials, {})).items).toEqual([]);
  });

  it('is refused with a day that lies ahead, a last day before the first, or of a kind that is no longer offered', async () => {
    const type = await aType('Forklift');
    const mo = await aPerson(app, organization);
    await expect(app.does(mo, enterMyCredential, { type, issuedOn: '2999-01-01' })).rejects.toThrow(Invalid);
    await expect(app.does(mo, enterMyCredential, { type, issuedOn: today, expiresOn: '2001-01-01' })).rejects.toThrow(Invalid);
    await expect(app.does(cara, addCredentialType, { name: 'FORKLIFT' })).rejects.toThrow('There is a Forklift already');
    await app.does(cara, editCredentialType, { type, name: 'Forklift', retired: true });
    await expect(app.does(mo, enterMyCredential, { type, issuedOn: today })).rejects.toThrow('not offered any more');
  });
});

describe('a sheet of credentials', () => {
  it('A0-18 is stored whole, by address or employee number, or refused with its lines', async () => {
    const type = await aType('Negotiation level 2', 12);
    const mo = await aPerson(app, organization, { email: 'mo@fjord.example' });
    const mia = await aPerson(app, organization, { employeeNumber: '4711' });
    const head = 'E-mail;Certification;Issued on;Expires;Proof\n';
    const wrong = importing(`${head}mo@fjord.example;Negotiation level 2;2026-01-05;;\nnobody@fjord.example;Juggling;2026-01-05;;\n`);
    await expect(wrong).rejects.toThrow(Invalid);
    await expect(wrong).rejects.toMatchObject({ fields: { sheet: expect.stringMatching(/^Line 3: Nobody here has .*nobody@fjord/) } });
    expect((await app.does(mo, listMyCredentials, {})).items).toEqual([]);
    await importing(
      `${head}mo@fjord.example;negotiation level 2;2026-01-05;;in the file\n4711;Negotiation level 2;2026-01-06;2026-02-01;\n`,
    );
    expect((await app.does(mo, listMyCredentials, {})).items).toMatchObject([{ type, expiresOn: '2027-01-04', proof: 'in the file' }]);
    expect((await app.does(mia, listMyCredentials, {})).items).toMatchObject([{ type, expiresOn: '2026-02-01' }]);
  });

  it('says which column is missing', async () => {
    await expect(importing('Who,Certification\nMo,First aid\n')).rejects.toMatchObject({
      fields: { sheet: 'A column is missing: e-mail, issued on.' },
    });
  });
});

const importing = (sheet: string) => app.does(cara, importCredentials, { sheet });
