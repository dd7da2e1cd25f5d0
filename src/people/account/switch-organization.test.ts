import { expect, it } from 'vitest';
import { NotFound } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { actorOf } from '../sign-in/actor-of.ts';
import { askForLink } from '../sign-in/ask-for-link.ts';
import { signInWithLink } from '../sign-in/sign-in-with-link.ts';
import { aBrowser, tokenMailedTo } from '../sign-in/testing.ts';
import { people } from '../stage.ts';
import { anOrganization, aPerson } from '../testing.ts';
import { signInOf } from './sign-in-of.ts';
import { switchOrganization } from './switch-organization.ts';

const app = await testApp([people]);
const email = 'tea@consulting.example';

it('an address known to two organisations acts in one of them, and changes to the other at will', async () => {
  const here = await aPerson(app, await anOrganization(app, { name: 'Here' }), { email });
  app.clock.advance(1_000);
  const there = await aPerson(app, await anOrganization(app, { name: 'There' }), { email });
  const stranger = await aPerson(app, { id: there.organizationId });
  const browser = aBrowser(app);
  await askForLink(app, browser.request(), { email });
  browser.keep(await signInWithLink(app, browser.request(), { token: await tokenMailedTo(app, email) }));
  expect(await actorOf(app, browser.request())).toEqual(here);

  expect((await signInOf(app, browser.request()))?.elsewhere.map((one) => one.organization)).toEqual(['There']);
  await switchOrganization(app, browser.request(), { person: there.personId });
  expect(await actorOf(app, browser.request())).toEqual(there);
  await expect(switchOrganization(app, browser.request(), { person: stranger.personId })).rejects.toThrow(NotFound);
  await expect(switchOrganization(app, aBrowser(app).request(), { person: here.personId })).rejects.toThrow(NotFound);
});
