import { describe, expect, it } from 'vitest';
import { anOrganization, anOwner, aPerson } from '../../people/testing.ts';
import { theSystem } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { execute } from '../../platform/execute.ts';
import { mail } from '../../platform/mail/mail.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { stages } from '../stages.ts';
import { listMails } from './list-mails.ts';
import { showMail } from './show-mail.ts';

const hello = mail<{ what: string }>({
  name: 'test.hello',
  write: ({ what }, { givenName }) => ({
    subject: `About ${what}`,
    paragraphs: [`Hello ${givenName},`],
    calendar: { method: 'REQUEST', content: 'BEGIN:VCALENDAR' },
  }),
  sample: { what: 'you' },
});
const app = await testApp(stages);
const demo = { ...app, configuration: { ...app.configuration, demo: true } };
const organization = await anOrganization(app);
const mia = await aPerson(app, organization, { givenName: 'Mia' });
const mo = await aPerson(app, organization, { givenName: 'Mo' });
const olga = await anOwner(app, organization);

await inTransaction(app, theSystem(organization.id), async (ctx) => {
  await ctx.mail(hello, { to: mia.personId, facts: { what: 'Monday' }, occasion: 'one' });
  await ctx.mail(hello, { to: mo.personId, facts: { what: 'Tuesday' }, occasion: 'two' });
});

const subjects = async (inApp: typeof app, actor: typeof mia, search?: string) =>
  (await execute(inApp, actor, listMails, { search })).items.map((one) => one.subject);

describe('the outbox', () => {
  it("holds a person's own mails, whatever their role", async () => {
    expect(await subjects(app, mia)).toEqual(['About Monday']);
    expect(await subjects(app, olga)).toEqual([]);
  });

  it('holds those of everybody in the demo, of this organisation', async () => {
    expect((await subjects(demo, olga)).sort()).toEqual(['About Monday', 'About Tuesday']);
    expect(await subjects(demo, await anOwner(app, await anOrganization(app)))).toEqual([]);
  });

  it('is searched by subject and address, signs taken as they are', async () => {
    expect(await subjects(demo, olga, 'tues')).toEqual(['About Tuesday']);
    expect(await subjects(demo, olga, '%')).toEqual([]);
  });

  it('shows one mail with its calendar file, to its reader only', async () => {
    const [found] = (await execute(app, mia, listMails, {})).items;
    const shown = await execute(app, mia, showMail, { mail: found?.id ?? '' });
    expect(shown.bodyText).toContain('Hello Mia,');
    expect(shown.calendar?.content).toBe('BEGIN:VCALENDAR');
    await expect(execute(app, mo, showMail, { mail: found?.id ?? '' })).rejects.toThrow('does not exist');
  });
});
