/** A link that lets its reader in is nobody else's to read, whatever their role, by page or by API. */
import { RouterContextProvider, type LoaderFunctionArgs } from 'react-router';
import { describe, expect, it } from 'vitest';
import { aBrowser } from '../../people/sign-in/testing.ts';
import { askForLink } from '../../people/sign-in/ask-for-link.ts';
import { roles } from '../../people/role.ts';
import { anOrganization, aPerson, hasRole } from '../../people/testing.ts';
import { nobody, theSystem, type Actor } from '../../platform/actor.ts';
import { apiOf } from '../../platform/api/mount-api.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { doorContext, openDoor } from '../../platform/http/door.ts';
import { mail } from '../../platform/mail/mail.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { aProgram } from '../../planning/testing.ts';
import { stages } from '../stages.ts';
import { loader as invitationLoader } from './invitation.page.ts';
import { loader as mailLoader } from './mail.page.tsx';
import { loader as outboxLoader } from './outbox.page.tsx';

const app = await testApp(stages);
const organization = await anOrganization(app);
const owner = await hasRole(app, await aPerson(app, organization), 'owner');
const program = await aProgram(app, owner);
const mia = await aPerson(app, organization, { email: 'mia@fjord.example' });
const colleague = await aPerson(app, organization);
const everyRole: Record<string, Actor> = { owner, colleague, nobody };
for (const role of roles) {
  everyRole[`${role} of the organisation`] = await hasRole(app, await aPerson(app, organization), role);
  everyRole[`${role} of the program`] = await hasRole(app, await aPerson(app, organization), role, program.id);
}

const invitation = mail<{ path: string }>({
  name: 'test.invitation',
  write: ({ path }) => ({
    subject: 'Join',
    paragraphs: ['Join'],
    action: { label: 'Join', path },
    calendar: { method: 'REQUEST', content: `BEGIN:VCALENDAR\r\nURL:${path}\r\n` },
  }),
  sample: { path: '/join/sample' },
});
await askForLink(app, aBrowser(app).request(), { email: 'mia@fjord.example' });
await inTransaction(app, theSystem(organization.id), (ctx) =>
  ctx.mail(invitation, { to: mia.personId, facts: { path: '/join/a-secret-of-mias' }, occasion: 'joining' }),
);
const written = await app.ownerPool.query<{ id: string }>('select id from platform.mails where to_person_id = $1', [mia.personId]);
const theirs = written.rows.map((row) => row.id);

const api = apiOf(app, async (_app, request) => everyRole[request.headers.get('x-test-actor') ?? ''] ?? mia);
const byApi = async (who: string, path: string) => (await api.request(path, { headers: { 'x-test-actor': who } })).text();

/** What the page's loader hands to the browser, or how it turns the reader away. */
async function byPage(actor: Actor, loader: (args: LoaderFunctionArgs) => Promise<unknown>, path: string, params = {}): Promise<string> {
  const context = new RouterContextProvider();
  const door = openDoor(app, actor);
  context.set(doorContext, door);
  const url = new URL(path, app.configuration.url);
  try {
    const answer = await loader({ url, params, context, request: new Request(url), pattern: path });
    return answer instanceof Response ? await answer.text() : JSON.stringify(answer);
  } catch (turnedAway) {
    return JSON.stringify(turnedAway);
  } finally {
    await door.close();
  }
}

async function allShownTo(actor: Actor, who: string): Promise<string> {
  const shown = [await byPage(actor, outboxLoader, '/outbox'), await byApi(who, '/mails?limit=200')];
  for (const id of theirs)
    shown.push(
      await byPage(actor, mailLoader, `/outbox/${id}`, { mail: id }),
      await byPage(actor, invitationLoader, `/outbox/${id}/invitation.ics`, { mail: id }),
      await byApi(who, `/mails/${id}`),
    );
  return shown.join('\n');
}

const secrets = /token=\w{8}|a-secret-of-mias/g;

describe('links that let their reader in', () => {
  it('are shown to their reader', async () => {
    expect(theirs).toHaveLength(2);
    expect(new Set((await allShownTo(mia, 'mia')).match(secrets)?.map((found) => found.slice(0, 6)))).toEqual(
      new Set(['token=', 'a-secr']),
    );
  });

  it.each(Object.keys(everyRole))('are not shown to %s', async (who) => {
    const shown = await allShownTo(everyRole[who] as Actor, who);
    expect(shown.match(secrets)).toBeNull();
    expect(shown).not.toContain('mia@fjord.example');
  });
});
