/** In the language that brackets every sentence, a sentence without brackets is one that nobody can translate. */
import { resolve } from 'node:path';
import { startEmbeddedPostgres } from '@pairwell/embedded-postgres';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser/launch-browser.ts';
import type { Visitor } from './browser/visitor.ts';
import { signInAs } from './sign-in-as.ts';
import { startSite, type Site } from './start-site.ts';

let site: Site;
let browser: Browser;
let cara: Visitor;
let mia: Visitor;
let program: string;
let match: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('every-sentence', { demo: true }), launchBrowser()]);
  // There is no second language to choose yet, so the database's owner sets it.
  const database = await startEmbeddedPostgres({ dataDir: resolve('var/journeys/every-sentence/postgres') });
  const owner = new pg.Client(database.connection);
  await owner.connect();
  await owner.query("update people.persons set language = 'en-XA' where given_name in ('Cara', 'Mia')");
  await owner.end();
  await database.stop();
  cara = await signInAs('Cara', browser, site.url);
  mia = await signInAs('Mia', browser, site.url);
  const hrefOn = async (visitor: Visitor, start: string) =>
    (await visitor.page.locator(`a[href^="${start}"]`).first().getAttribute('href'))?.split(/[/#]/)[2];
  await mia.opens('/');
  match = (await hrefOn(mia, '/matches/')) as string;
  await cara.opens('/programs?search=Sales');
  program = (await cara.page.locator('tbody a[href^="/programs/"]').first().getAttribute('href'))?.split('/')[2] as string;
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const pages: [string, () => [Visitor, string]][] = [
  ["Cara's home", () => [cara, '/']],
  ['a program', () => [cara, `/programs/${program}`]],
  ['the plan', () => [cara, `/programs/${program}/planning`]],
  ['registration', () => [cara, `/programs/${program}/registration`]],
  ['pairing', () => [cara, `/programs/${program}/pairing`]],
  ['the matches', () => [cara, `/programs/${program}/pairing/matches`]],
  ['scheduling', () => [cara, `/programs/${program}/scheduling`]],
  ['supporting', () => [cara, `/programs/${program}/supporting`]],
  ['the cases', () => [cara, `/programs/${program}/supporting/cases`]],
  ['the report on sessions', () => [cara, `/programs/${program}/reporting/sessions`]],
  ['the account', () => [cara, '/account']],
  ["Mia's home", () => [mia, '/']],
  ["Mia's room", () => [mia, `/matches/${match}`]],
  ['the charter', () => [mia, `/matches/${match}/charter`]],
  ['the schedule', () => [mia, `/matches/${match}/schedule`]],
];

it.each(pages)('every sentence on %s comes from the words', { timeout: 60_000 }, async (_name, where) => {
  const [visitor, address] = where();
  await visitor.opens(address);
  expect(await bareText(visitor.page)).toEqual([]);
});

/** Not judged: what people typed, days, and the names of file formats. */
const apart = '[translate="no"], svg, script, style, noscript, time, select[name="timeZone"], [hidden]';
const formats = ['CSV', 'JSON', 'PDF'];

/** Visible text with letters outside brackets, as a reader of another language would meet it. */
async function bareText(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ apart, formats }) => {
      const found = new Set<string>();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!parent || parent.closest(apart)) continue;
        const bracketed = parent.closest('p, ul, td, th, h1, h2, h3, a, label, legend, dt, dd, span, div, option')?.textContent ?? '';
        const text = (node.textContent ?? '').trim();
        if (
          !/\p{L}{2}/u.test(text) ||
          formats.includes(text) ||
          /^\p{Lu}\p{L}{2}( \d+)?$/u.test(text) ||
          text.includes('⟦') ||
          text.includes('⟧') ||
          (bracketed.includes('⟦') && bracketed.indexOf('⟦') <= bracketed.indexOf(text))
        )
          continue;
        if (parent.getClientRects().length > 0) found.add(text);
      }
      return [...found];
    },
    { apart, formats },
  );
}
