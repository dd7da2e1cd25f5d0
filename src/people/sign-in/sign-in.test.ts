import { beforeEach, describe, expect, it } from 'vitest';
import { nobody } from '../../platform/actor.ts';
import { NotFound, Refused } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { people } from '../stage.ts';
import { anOrganization, aPerson } from '../testing.ts';
import { actorOf } from './actor-of.ts';
import { askForLink } from './ask-for-link.ts';
import { authOf } from './auth.ts';
import { localPath } from './entry.ts';
import { makeSignInLink } from './make-sign-in-link.ts';
import { setPassword } from '../account/set-password.ts';
import { signInAsDemoPerson } from './sign-in-as-demo-person.ts';
import { signInWithLink } from './sign-in-with-link.ts';
import { signInWithPassword } from './sign-in-with-password.ts';
import { signOut } from './sign-out.ts';
import { aBrowser, mailsTo, tokenMailedTo } from './testing.ts';

const app = await testApp([people]);
const organization = await anOrganization(app);
const mia = await aPerson(app, organization, { givenName: 'Mia', familyName: 'Sund', email: 'Mia.Sund@fjord.example' });
const password = 'a long walk by the fjord';

// One test's attempts are not another's.
beforeEach(() => app.clock.advance(16 * 60_000));

async function signedInByLink(address: string, browser = aBrowser(app)) {
  app.clock.advance(1000);
  await askForLink(app, browser.request(), { email: address });
  browser.keep(await signInWithLink(app, browser.request(), { token: await tokenMailedTo(app, address) }));
  return browser;
}

describe('a link by mail', () => {
  it('signs in the person of the directory who has the address, however it is written', async () => {
    const browser = aBrowser(app);
    await askForLink(app, browser.request(), { email: '  mia.sund@FJORD.example ', to: '/programs' });
    const [mail] = await mailsTo(app, 'mia.sund@fjord.example');
    expect(mail?.body_text).toContain('Hello Mia,');
    expect(mail?.body_text).toContain(`${app.configuration.url}/sign-in/link?token=`);
    expect(mail?.body_text).toContain('to=%2Fprograms');
    const entry = browser.keep(
      await signInWithLink(app, browser.request(), { token: await tokenMailedTo(app, 'mia.sund@fjord.example'), to: '/programs' }),
    );
    expect(entry.to).toBe('/programs');
    expect(await actorOf(app, browser.request())).toEqual(mia);
  });

  it('works once', async () => {
    const token = await tokenMailedTo(app, 'mia.sund@fjord.example');
    await expect(signInWithLink(app, aBrowser(app).request(), { token })).rejects.toThrow('This link has been used or is too old.');
  });

  it('keeps no token in the database that would sign anyone in', async () => {
    app.clock.advance(1000);
    await askForLink(app, aBrowser(app).request(), { email: 'mia.sund@fjord.example' });
    const token = await tokenMailedTo(app, 'mia.sund@fjord.example');
    const kept = await app.ownerPool.query('select identifier from people.account_verifications');
    expect(kept.rows.map((row) => row.identifier)).not.toContain(token);
  });

  it('gives an unknown address the same answer as a known one, as late, and no mail', async () => {
    const took = async (email: string) => {
      const start = performance.now();
      await expect(askForLink(app, aBrowser(app).request(), { email })).resolves.toBeUndefined();
      return performance.now() - start;
    };
    expect(await took('nobody@fjord.example')).toBeGreaterThanOrEqual(295);
    expect(await mailsTo(app, 'nobody@fjord.example')).toEqual([]);
  });

  it.each([
    ['has left', { leftOn: '2026-02-27' }],
    ['was never there', undefined],
  ])('makes no account where the person %s', async (_reason, given) => {
    const email = `gone.${Math.floor(app.random() * 1e9)}@fjord.example`;
    if (given) await aPerson(app, organization, { email, ...given });
    await askForLink(app, aBrowser(app).request(), { email });
    expect(await mailsTo(app, email)).toEqual([]);
    const kept = await app.ownerPool.query('select 1 from people.accounts where email = $1', [email]);
    expect(kept.rowCount).toBe(0);
  });

  it('is handed over on the command line before there is any mail', async () => {
    await aPerson(app, organization, { email: 'first@fjord.example' });
    const link = new URL(await makeSignInLink(app, 'First@fjord.example'));
    const entry = await signInWithLink(app, aBrowser(app).request(), { token: link.searchParams.get('token') });
    expect(entry.headers.getSetCookie().length).toBeGreaterThan(0);
    expect(await mailsTo(app, 'first@fjord.example')).toEqual([]);
    await expect(makeSignInLink(app, 'nobody@fjord.example')).rejects.toThrow('Nobody has the address');
  });

  it('says what is wrong with an address', async () => {
    await expect(askForLink(app, aBrowser(app).request(), { email: 'mia' })).rejects.toThrow('This is not an e-mail address.');
  });
});

describe('a password', () => {
  it('is set soon after signing in and signs in from then on', async () => {
    const browser = await signedInByLink('mia.sund@fjord.example');
    await setPassword(app, browser.request(), { password });
    const other = aBrowser(app);
    other.keep(await signInWithPassword(app, other.request(), { email: 'MIA.sund@fjord.example', password }));
    expect(await actorOf(app, other.request())).toEqual(mia);
  });

  it('ends the sessions of other browsers when it is changed', async () => {
    const stolen = await signedInByLink('mia.sund@fjord.example');
    const own = await signedInByLink('mia.sund@fjord.example');
    await setPassword(app, own.request(), { password });
    expect(await actorOf(app, stolen.request())).toEqual(nobody);
    expect(await actorOf(app, own.request())).toEqual(mia);
  });

  it('cannot be set long after signing in', async () => {
    const browser = await signedInByLink('mia.sund@fjord.example');
    await app.ownerPool.query(`update people.account_sessions set created_at = $1`, [new Date(app.clock.at().getTime() - 20 * 60_000)]);
    await expect(setPassword(app, browser.request(), { password })).rejects.toThrow('Sign in again');
  });

  it.each([
    ['a wrong password', 'mia.sund@fjord.example', 'a long walk by the sea'],
    ['an unknown address', 'nobody@fjord.example', password],
  ])('is refused with the same sentence for %s', async (_reason, email, given) => {
    await expect(signInWithPassword(app, aBrowser(app).request(), { email, password: given })).rejects.toThrow(
      'This address and this password do not belong together.',
    );
  });

  it('is no use to a person who has left, and their session ends at once', async () => {
    const leo = await aPerson(app, organization, { email: 'leo@fjord.example' });
    const browser = await signedInByLink('leo@fjord.example');
    await setPassword(app, browser.request(), { password });
    await app.ownerPool.query('update people.persons set departed_at = now() where id = $1', [leo.personId]);
    expect(await actorOf(app, browser.request())).toEqual(nobody);
    await expect(signInWithPassword(app, aBrowser(app).request(), { email: 'leo@fjord.example', password })).rejects.toThrow(Refused);
  });
});

describe('a session', () => {
  it('is a cookie scripts cannot read, sent along from our own site only, secure where the site is', async () => {
    const line = async (url: string) => {
      const site = { ...app, configuration: { ...app.configuration, url } };
      app.clock.advance(1000);
      await askForLink(site, new Request(url), { email: 'mia.sund@fjord.example' });
      const entry = await signInWithLink(site, new Request(url), { token: await tokenMailedTo(app, 'mia.sund@fjord.example') });
      return entry.headers.getSetCookie().find((one) => one.includes('session_token')) ?? '';
    };
    const plain = await line('http://127.0.0.1:4400');
    expect(plain).toMatch(/HttpOnly/);
    expect(plain).toMatch(/SameSite=Lax/);
    expect(plain).not.toMatch(/Secure/);
    expect(await line('https://mentoring.example.org')).toMatch(/^__Secure-.*; Secure/);
  });

  it('ends by signing out', async () => {
    const browser = await signedInByLink('tea@fjord.example', await withPerson('tea@fjord.example'));
    const before = browser.request();
    browser.keep(await signOut(app, browser.request()));
    expect(await actorOf(app, browser.request())).toEqual(nobody);
    expect(await actorOf(app, before)).toEqual(nobody);
  });

  it('ends after its time', async () => {
    const browser = await signedInByLink('late@fjord.example', await withPerson('late@fjord.example'));
    await app.ownerPool.query(`update people.account_sessions set expires_at = now() - interval '1 second'`);
    expect(await actorOf(app, browser.request())).toEqual(nobody);
  });

  it('is not had by a forged cookie', async () => {
    const browser = await signedInByLink('forge@fjord.example', await withPerson('forge@fjord.example'));
    for (const [name, value] of browser.cookies)
      browser.cookies.set(
        name,
        value.replace(/^./, (first) => (first === 'a' ? 'b' : 'a')),
      );
    expect(await actorOf(app, browser.request())).toEqual(nobody);
  });

  it('ends with the address: it does not follow to whoever has the address next', async () => {
    const browser = await signedInByLink('desk@fjord.example', await withPerson('desk@fjord.example'));
    await app.ownerPool.query(`update people.persons set email = 'moved@fjord.example' where email = 'desk@fjord.example'`);
    expect(await actorOf(app, browser.request())).toEqual(nobody);
  });
});

async function withPerson(email: string) {
  await aPerson(app, organization, { email });
  return aBrowser(app);
}

describe('the demo', () => {
  it('lets nobody in as somebody else outside of it', async () => {
    await app.ownerPool.query('insert into people.demo_cast (organization_id, person_id, place, part) values ($1, $2, 1, $3)', [
      organization.id,
      mia.personId,
      'Mentee',
    ]);
    await expect(signInAsDemoPerson(app, aBrowser(app).request(), { person: mia.personId })).rejects.toThrow(NotFound);
  });

  it('lets one be its cast by one click, and nobody else', async () => {
    const demo = { ...app, configuration: { ...app.configuration, demo: true } };
    const browser = aBrowser(app);
    browser.keep(await signInAsDemoPerson(demo, browser.request(), { person: mia.personId }));
    expect(await actorOf(app, browser.request())).toEqual(mia);
    const other = await aPerson(app, organization);
    await expect(signInAsDemoPerson(demo, browser.request(), { person: other.personId })).rejects.toThrow(NotFound);
  });
});

it.each([
  ['/programs?sort=name', '/programs?sort=name'],
  ['//evil.example/', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example', '/'],
  ['/sign-in', '/'],
  [undefined, '/'],
])('after signing in, %j leads to %j', (given, path) => expect(localPath(given)).toBe(path));

it('has no way to make an account but to prove an address', async () => {
  const made = authOf(app).api.signUpEmail({ body: { email: 'mallory@fjord.example', password, name: 'Mallory' } });
  await expect(made).rejects.toThrow();
});
