/** Every page of every stage, as the person it is for, on a phone and on a laptop. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stages } from '../src/app/stages.ts';
import { launchBrowser } from './browser/launch-browser.ts';
import { expectWellDrawn, walkByKeyboard } from './browser/page-checks.ts';
import { Visitor } from './browser/visitor.ts';
import { addressesFor, type Addresses } from './find-addresses.ts';
import { signInAs, type Cast } from './sign-in-as.ts';
import { startSite, type Site } from './start-site.ts';

let site: Site;
let browser: Browser;
const people = {} as Record<Cast | 'nobody', Visitor>;
const cast: Cast[] = ['Cara', 'Mia', 'Mo', 'Ian'];
const addresses: Partial<Record<Cast | 'nobody', Addresses>> = {};
let program: string;
let joinAddress: string;
let scenario: string;
let circle: string;

/** The mail's frame runs no scripts, so it complains of the accessibility check. */
const checksInMails = /about:srcdoc/;

/** Who reads what; whatever is not named here is Cara's. */
const readers: [RegExp, Cast | 'nobody'][] = [
  [/^sign-(in|out)/, 'nobody'],
  [/^people|^audit|^clock/, 'Ian'],
  [/circle$/, 'Cara'],
  [/^matches|^offers|^sessions|^register|^join|^what-counts|^choices|^requests/, 'Mia'],
  [/recommit$/, 'Mo'],
];
const readerOf = (path: string) => readers.find(([pattern]) => pattern.test(path))?.[1] ?? 'Cara';
/** Where no link leads at this moment of the story, or one that is not drawn as a link. */
const typedIn: Record<string, () => string> = {
  'register/:program': () => `/register/${program}`,
  'what-counts/:program': () => `/what-counts/${program}`,
  'register/:program/card': () => `/register/${program}/card`,
  'programs/:program/recommit': () => `/programs/${program}/recommit`,
  'join/:code': () => joinAddress,
  'offers/:program': () => `/offers/${program}`,
  'programs/:program/launch': () => `/programs/${program}/launch`,
  'programs/:program/pairing/laboratory/:scenario': () => scenario,
  'matches/:match/circle': () => circle,
};
/** They need what the demo is past or not at yet: a proposal that waits, a charter that was changed, an early swap and its bridge. */
const seenElsewhere = [
  'programs/:program/pairing/pairs/:pair',
  'matches/:match/charter/versions',
  'matches/:match/go-on',
  'bridges/:bridge',
];
/** Of which a picture is taken, unless `SCREENSHOTS=all` wants one of each. */
const keyPages = new Set([
  '',
  'programs',
  'programs/:program',
  'programs/:program/planning',
  'programs/:program/registration',
  'programs/:program/pairing',
  'programs/:program/pairing/criteria',
  'programs/:program/pairing/why',
  'programs/:program/scheduling',
  'programs/:program/supporting',
  'programs/:program/reporting',
  'programs/:program/reporting/:report',
  'register/:program',
  'choices/:program',
  'matches/:match',
  'sessions/:session/wrap-up',
  'people',
  'outbox/:mail',
]);
const isPictured = (path: string) => process.env['SCREENSHOTS'] === 'all' || keyPages.has(path);
const addressOf = (path: string) => typedIn[path]?.() ?? addresses[readerOf(path)]?.(path) ?? (path.includes(':') ? undefined : `/${path}`);
const isDocument = (path: string) => !/\*|\.(ics|csv|yaml|pdf)$|:file$/.test(path);
const pages = stages
  .flatMap((stage) => (stage.pages ?? []).map(({ path }) => path))
  .filter((path) => isDocument(path) && !seenElsewhere.includes(path));

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('pages', { demo: true }), launchBrowser()]);
  for (const name of cast) people[name] = await signInAs(name, browser, site.url, { expected: [checksInMails] });
  people.nobody = await Visitor.at(browser, site.url);
  await openToEverybodyWithTheLink();
  for (const name of ['Cara', 'Mia', 'Ian'] as const) addresses[name] = await addressesFor(people[name], pages);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function openToEverybodyWithTheLink(): Promise<void> {
  const { Cara: cara } = people;
  await cara.opens('/programs?search=Sales');
  program = (await cara.page.locator('main a[href^="/programs/"]', { hasText: 'Sales' }).first().getAttribute('href'))?.split(
    '/',
  )[2] as string;
  await cara.opens(`/programs/${program}/registration/access`);
  await cara.types({ openTo: 'link' });
  await cara.presses('Save who may register, and when');
  joinAddress = /\/join\/[\w-]+/.exec(await cara.page.content())?.[0] as string;
  scenario = await linkOn(`/programs/${program}/pairing/laboratory`, /\/programs\/[\w-]+\/pairing\/laboratory\/[0-9a-f]{8}-[\w-]+/);
  const circles = await linkOn('/programs?search=Leadership', /\/programs\/[0-9a-f]{8}-[\w-]+/);
  circle = await linkOn(`${circles}/pairing/matches`, /\/matches\/[\w-]+\/circle/);
}

/** The first such address on a page of Cara's. */
async function linkOn(page: string, pattern: RegExp): Promise<string> {
  await people.Cara.opens(page);
  return pattern.exec(await people.Cara.page.locator('main').innerHTML())?.[0] as string;
}

describe('every page', { timeout: 90_000 }, () => {
  it.each(pages)('/%s is drawn, accessible and fits at both widths', async (path) => {
    const visitor = people[readerOf(path)];
    visitor.console.forget();
    const address = addressOf(path);
    if (!address) throw new Error(`No link leads to a page /${path} in the demo.`);
    expect(await visitor.opens(address)).toBe(200);
    await expectWellDrawn(visitor.page, isPictured(path) ? nameOf(path) : undefined);
    visitor.console.expectQuiet();
  });

  it.each([
    ['sign-in', 'Mail me a link'],
    ['programs/:program/pairing/criteria', 'Save the criteria'],
    ['programs/:program/registration/invite', 'Invite'],
    ['matches/:match/schedule', 'Schedule the session'],
    ['programs/:program/planning', 'Save the general information'],
  ])('/%s is walked by keyboard to "%s", always seeing where one is', async (path, main) => {
    const visitor = people[readerOf(path)];
    await visitor.opens(addressOf(path) as string);
    const stops = await walkByKeyboard(visitor.page, 400);
    expect(stops.map(({ name }) => name)).toContain(main);
    expect(stops.filter(({ showsFocus }) => !showsFocus).map(({ role, name, html }) => `${role} ${name} ${html}`)).toEqual([]);
  });
});

const nameOf = (path: string) =>
  path
    .replaceAll(/[^a-z0-9]+/gi, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase() || 'home';
