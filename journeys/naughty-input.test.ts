/** What nobody should type, in the fields that everybody types into. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser/launch-browser.ts';
import { Visitor } from './browser/visitor.ts';
import { signInAs } from './sign-in-as.ts';
import { startSite, type Site } from './start-site.ts';
import { type Caller, callerAt, type Json } from './story/api-client.ts';

let site: Site;
let browser: Browser;
let cara: Caller;
let mia: Caller;
let ian: Caller;
let caraAtPage: Visitor;
let miaAtPage: Visitor;
let program: string;
let match: string;
let session: string;

interface Listed {
  items: (Json & { id: string })[];
}

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('naughty-input', { demo: true }), launchBrowser()]);
  const at = (name: string) => callerAt(site, `${name}@northlight.example`, 'northlight');
  [cara, mia, ian] = (await Promise.all([at('cara.lindqvist'), at('mia.castellano'), at('ian.moreno')])) as [Caller, Caller, Caller];
  caraAtPage = await signInAs('Cara', browser, site.url);
  miaAtPage = await signInAs('Mia', browser, site.url);
  await miaAtPage.opens('/');
  match = (await miaAtPage.page.locator('a[href^="/matches/"]').first().getAttribute('href'))?.split(/[/#]/)[2] as string;
  const sessions = await mia.get<Listed & { program: string }>(`/matches/${match}/sessions`);
  ({ program } = sessions);
  session = sessions.items[0]?.id as string;
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const naughty = [
  ['markup', '<img src=x onerror="alert(1)"><script>alert(2)</script> & </title>'],
  ['right to left', 'مرحبا \u202Eevil\u202C שלום'],
  ['emoji and joined letters', '👩‍🏫🇳🇴 Zͫ̓ Å ﬁ 𝒳'],
  ['a formula', '=HYPERLINK("http://evil.example";"pay")'],
  ['quotes and escapes', `'; drop table people.persons; -- \\ " \` \${7*7} {{7*7}}`],
] as const;

const refused = [
  ['NUL', 'before\u0000after'],
  ['a megabyte', 'x'.repeat(1 << 20)],
  ['ten megabytes', 'x'.repeat(10 << 20)],
] as const;

const general = async () => {
  const { name, purpose, structure, startsOn, endsOn, timeZone } = await cara.get(`/programs/${program}`);
  return { name, purpose, structure, startsOn, endsOn, timeZone, programManager: 'cara.lindqvist@northlight.example' };
};
const sectionOf = async () =>
  (await mia.get<{ kit: { versions: Record<string, number> } }>(`/sessions/${session}/kit`)).kit?.versions?.agenda ?? 0;
/** Of the next session; one at the same time would be taken for the same booking. */
let hour = 8;
const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

interface Field {
  /** Stores the text. */
  write(text: string): Promise<{ status: number; body: Json }>;
  /** The page on which it is read. */
  page: () => [Visitor, string];
}

const fields: Record<string, Field> = {
  "a program's purpose": {
    write: async (purpose) => cara.asks('PUT', `/programs/${program}/general-information`, { ...(await general()), purpose }),
    page: () => [caraAtPage, `/programs/${program}`],
  },
  "a program's name": {
    write: async (name) => cara.asks('PUT', `/programs/${program}/general-information`, { ...(await general()), name }),
    page: () => [caraAtPage, `/programs/${program}`],
  },
  "a person's name": {
    write: async (givenName) => ian.asks('PATCH', `/people/${await idOf('Mia')}`, { givenName }),
    page: () => [caraAtPage, `/programs/${program}/pairing/matches?search=Castellano`],
  },
  'a next step': {
    write: async (action) =>
      mia.asks('POST', `/matches/${match}/next-steps`, { action, owner: await idOf('Castellano'), dueOn: day, successIndicator: 'Seen' }),
    page: () => [miaAtPage, `/matches/${match}`],
  },
  'the place of a session': {
    write: (place) =>
      mia.asks('POST', `/matches/${match}/sessions`, {
        at: `${day}T${String(hour++).padStart(2, '0')}:00`,
        timeZone: 'Europe/Berlin',
        minutes: 30,
        place,
      }),
    page: () => [miaAtPage, `/matches/${match}/schedule`],
  },
  'a comment with a rating': {
    write: (comment) => mia.asks('PUT', `/sessions/${session}/rating`, { stars: 3, comment }),
    page: () => [caraAtPage, `/programs/${program}/supporting/feedback?search=Castellano`],
  },
  'a topic of the agenda': {
    write: async (topic) =>
      mia.asks('PUT', `/sessions/${session}/kit`, { section: 'agenda', basedOn: await sectionOf(), items: [{ topic }] }),
    page: () => [miaAtPage, `/sessions/${session}`],
  },
};

const idOf = async (name: string) =>
  (await ian.get<Listed>(`/people?search=${name === 'Mia' ? 'Castellano' : name}&limit=5`)).items[0]?.id as string;

describe.each(Object.keys(fields))('%s', { timeout: 60_000 }, (name) => {
  const field = fields[name] as Field;

  it.each(naughty)('takes %s and shows it as it was typed, or says why not', async (_what, text) => {
    const { status, body } = await field.write(text);
    if (status >= 300) return expectSentence(status, body);
    const [visitor, address] = field.page();
    await visitor.opens(address);
    const shown = await visitor.page.evaluate(() =>
      [document.body.innerText, ...[...document.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value)].join(
        '\n',
      ),
    );
    expect(squeezed(shown)).toContain(squeezed(text));
    expect(await visitor.page.locator('img[src="x"]').count()).toBe(0);
  });

  it.each(refused)('refuses %s with a sentence', async (_what, text) => {
    const { status, body } = await field.write(text);
    expectSentence(status, body);
  });
});

it('a formula in an exported cell is text to a spreadsheet', async () => {
  await fields["a person's name"]?.write('=1+2');
  const file = await caraAtPage.page.request.get(`/programs/${program}/reporting/registration/rows/registered/files/registered.csv`);
  expect(file.status()).toBe(200);
  const text = await file.text();
  expect(text).toContain("'=1+2");
  expect(text).not.toMatch(/(^|[,;\n\r])"?[=+@]/m);
});

/** Browsers draw runs of white space as one. */
const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ');

function expectSentence(status: number, body: Json): void {
  expect([400, 409, 413, 422]).toContain(status);
  expect(JSON.stringify(body)).toMatch(/[A-Z][^"]{10,}\./);
}
