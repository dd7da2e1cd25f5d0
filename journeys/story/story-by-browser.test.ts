/** The whole story of a program through its pages, on a laptop and on phones. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../browser/expect-accessible.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { phone, Visitor } from '../browser/visitor.ts';
import { startSite, type Site } from '../start-site.ts';
import { type Caller, callerFor, until, type Json } from './api-client.ts';
import { addressOf, directory, ending, mentees, mentors, organization, pairs, type Name } from './plot.ts';
import { answerAll } from './register-by-browser.ts';
import { linkInMail, signInByMail } from './sign-in.ts';

let site: Site;
let browser: Browser;
let program: string;
let room: string;
let session: string;
let sessionDay: string;
const at = {} as Record<Name, Visitor>;
const calls = {} as Record<Name, Caller>;

const dayAfter = (now: string, days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);
const today = async () => (await calls.Cara.get<{ now: string }>('/clock')).now;
const comesIn = async (name: Name, options = {}) => (at[name] = await signInByMail(name, { browser, site, reader: at.Ian, ...options }));
const seen = (visitor: Visitor, text: string | RegExp) => visitor.page.locator('main').getByText(text).first().waitFor();

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('story-by-browser'), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

describe.sequential('the story through pages', { timeout: 240_000 }, () => {
  it('lets Ian in by the link of the foundation and brings people in from a file', async () => {
    const printed = await site.pairwell(
      'found',
      '--name',
      organization.name,
      '--slug',
      organization.slug,
      '--owner',
      addressOf('Ian'),
      '--given-name',
      'Ian',
      '--time-zone',
      organization.zone,
    );
    const ian = (at.Ian = await Visitor.at(browser, site.url));
    const link = new URL(/minutes: (\S+)/.exec(printed)?.[1] ?? '');
    await ian.opens(link.pathname + link.search);
    await ian.presses('Sign in');
    await ian.opens('/people/import');
    await ian.page.locator('input[type=file]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(directory) });
    await ian.presses('Upload and look at it');
    await ian.presses('Update the preview');
    await seen(ian, 'Vera');
    await ian.presses('Import these people');
    await seen(ian, 'Left out');
    expect(await ian.reads()).toContain('not-an-address');
  });

  it('gives Cara her role, and she plans a program from a blueprint', async () => {
    await at.Ian.opens('/people?search=Cara');
    await at.Ian.follows(/Cara Lindqvist/);
    await at.Ian.types({ role: 'program_manager' });
    await at.Ian.presses('Give the role');
    calls.Cara = await callerFor(site, 'Cara');
    const cara = await comesIn('Cara');
    const now = await today();
    await cara.opens('/programs/new');
    await cara.follows(/: Sales mentorship, 90 days/);
    await cara.types({ startsOn: dayAfter(now, 0) });
    await cara.presses('Create the program');
    program = cara.path.split('/')[2] as string;
    await cara.opens(`/programs/${program}/planning`);
    await cara.types({
      name: 'Sales mentorship',
      purpose: 'Our sellers learn from each other.',
      programManager: addressOf('Cara'),
      executiveSponsor: addressOf('Vera'),
    });
    await cara.presses('Save the general information');
    await seen(cara, 'Objectives');
  });

  it('invites mentors and mentees and opens registration', async () => {
    for (const [role, names] of [
      ['mentor', Object.keys(mentors)],
      ['mentee', Object.keys(mentees)],
    ] as const) {
      await at.Cara.opens(`/programs/${program}/registration/invite`);
      await at.Cara.types({ role, addresses: names.map((name) => addressOf(name as Name)).join('\n') });
      await at.Cara.presses(/^Invite/);
    }
    await at.Cara.opens(`/programs/${program}/registration`);
    await at.Cara.presses('Open registration');
    await seen(at.Cara, 'Registration is open');
    expect(await linkInMail(at.Ian, addressOf('Mia'), 'Will you take part in Sales mentorship?', 'Answer the questions')).toContain(
      program,
    );
  });

  it('A3-01 lets Mo and Mia answer on a phone, where Mia leaves half-way and goes on', async () => {
    const mo = await comesIn('Mo', { viewport: phone });
    await mo.follows('Answer the questions');
    const { answers, ...promise } = mentors.Mo;
    await mo.types({ as: 'mentor', ...promise });
    await mo.presses('Save and go on');
    await answerAll(mo, answers);
    await seen(mo, 'You are registered');
    const mia = await comesIn('Mia', { viewport: phone });
    await mia.follows('Answer the questions');
    await mia.types({ as: 'mentee' });
    await mia.page.getByLabel(/Skill transfer/).check();
    await mia.presses('Save and go on');
    await answerAll(mia, mentees.Mia, { leavesOnce: true });
    await seen(mia, 'You are registered');
    await registerTheOthers();
  });

  async function registerTheOthers(): Promise<void> {
    const { tracks } = await calls.Cara.get<{ tracks: { id: string; name: string }[] }>(`/programs/${program}`);
    const track = tracks.find(({ name }) => name === 'Skill transfer')?.id;
    for (const [name, { answers, ...promise }] of Object.entries(mentors))
      if (name !== 'Mo') await registers(name as Name, { as: 'mentor', ...promise }, answers);
    for (const [name, answers] of Object.entries(mentees))
      if (name !== 'Mia') await registers(name as Name, { as: 'mentee', track }, answers);
  }

  async function registers(name: Name, promise: Json, answers: object): Promise<void> {
    const caller = (calls[name] = await callerFor(site, name));
    await caller.put(`/programs/${program}/registration/commitment`, promise);
    await caller.patch(`/programs/${program}/registration/answers`, { answers });
    await caller.post(`/programs/${program}/registration/completion`);
  }

  it('proposes with progress, proves and publishes; before that Mia sees nothing', async () => {
    const { Cara: cara, Mia: mia } = at;
    await cara.opens(`/programs/${program}/pairing`);
    await cara.presses('Propose matches');
    await cara.page.getByRole('button', { name: 'Check the proof again' }).waitFor();
    await cara.presses('Check the proof again');
    await seen(cara, /no better|best|holds/i);
    await cara.opens(`/programs/${program}/pairing/proposal`);
    const proposed = await cara.page.locator('tbody tr').allInnerTexts();
    for (const [mentor, mentee] of pairs) expect(proposed.some((row) => row.includes(mentor) && row.includes(mentee))).toBe(true);
    await cara.page.locator('tbody a[href*="/pairing/pairs/"]').first().click();
    await cara.page.waitForURL(/\/pairing\/pairs\//);
    await expectNoAxeViolations(cara.page);
    await cara.opens(`/programs/${program}/pairing/proposal`);
    await mia.opens('/');
    expect(await mia.reads()).not.toContain('Mo Rahman');
    await cara.presses(`Publish all ${pairs.length} pairs`);
    room = await until(async () => {
      await mia.opens('/');
      return (await mia.page.locator('a[href^="/matches/"]').count())
        ? await mia.page.locator('a[href^="/matches/"]').first().getAttribute('href')
        : null;
    }, Boolean).then((href) => `/matches/${href?.split('/')[2]}`);
  });

  it('lets Mia and Mo write a charter, sign it and agree on a date', async () => {
    const { Mia: mia, Mo: mo } = at;
    await mia.opens(room);
    expect(await mia.reads()).toContain('Mo');
    await mia.opens(`${room}/charter?change`);
    const byOn = dayAfter(await today(), 75);
    for (const [place, competency] of ['identify-pain', 'champion', 'metrics'].entries())
      await mia.types(
        Object.fromEntries(Object.entries({ competency, from: 1, to: 3, byOn }).map(([name, value]) => [`goals.${place}.${name}`, value])),
      );
    await mia.types({
      'cadence.everyDays': 7,
      'cadence.minutes': 30,
      groundRules: 'We start on time.',
      'confidentiality.says': 'What is said stays here.',
      'confidentiality.exceptions': 'Somebody could come to harm.',
    });
    await mia.presses('Save the charter');
    await mia.presses('Sign the charter');
    await mo.opens(`${room}/charter`);
    await mo.presses('Sign the charter');
    await seen(mo, /signed/i);
    await mia.opens(`${room}/schedule`);
    const own = mia.page
      .locator('form')
      .filter({ has: mia.page.locator('input[type="datetime-local"][name="at"]') })
      .first();
    sessionDay = dayAfter(await today(), 2);
    await mia.types({ at: `${sessionDay}T10:00`, minutes: 30, place: 'Room 4' }, own);
    await mia.presses('Schedule the session', own);
    await seen(mia, 'Room 4');
    session = await mia
      .opens(room)
      .then(() => mia.page.locator('a[href^="/sessions/"]').first().getAttribute('href'))
      .then((href) => `/sessions/${href?.split(/[/#]/)[2]}`);
  });

  it('lets them prepare, wrap up on a phone and rate', async () => {
    const { Mia: mia, Mo: mo } = at;
    await mia.opens(session);
    const form = mia.form('supporting.save-preparation');
    await mia.types({ notes: 'My last call ended early.', share: 'now' }, form);
    await mia.presses('Save my preparation', form);
    await mo.opens(session);
    expect(await mo.reads()).toContain('My last call ended early.');
    await site.pairwell(
      'clock',
      '--advance',
      `${Math.ceil((Date.parse(`${sessionDay}T12:00Z`) - Date.parse(await today())) / 3_600_000)}h`,
    );
    await mia.opens(room);
    await mia.follows('Wrap up');
    await mia.unfolds('A next step');
    const now = await today();
    await mia.types({
      minutes: 35,
      takeaway: 'Ask what it costs today.',
      'nextStep.action': 'Open a call without slides',
      'nextStep.dueOn': dayAfter(now, 7),
      'nextStep.successIndicator': 'A recording',
      nextAt: `${dayAfter(now, 25)}T10:00`,
      stars: 5,
    });
    await mia.presses('Finish');
    await seen(mia, 'Open a call without slides');
    await mo.opens(`${session}/wrap-up`);
    await mo.types({ stars: 4 });
    await mo.presses('Finish');
    await mo.opens(session);
    expect(await mo.reads()).not.toContain('worth every minute');
  });

  it('A0-33 pauses Otto, who misses twice, tells Vera, and lets him come back', async () => {
    const tea = await comesIn('Tea', { viewport: phone });
    await tea.opens('/');
    const match = `/matches/${(await tea.page.locator('a[href^="/matches/"]').first().getAttribute('href'))?.split('/')[2]}`;
    for (const days of [1, 2]) {
      await calls.Tea.post(`${match}/sessions`, { at: `${dayAfter(await today(), days)}T09:00`, timeZone: organization.zone, minutes: 30 });
      await site.pairwell('clock', '--advance', `${days + 1}d`);
      await tea.opens(`${match}/schedule`);
      await tea.unfolds(/It did not take place|Say who did not come/);
      const form = tea.form('scheduling.report-no-show');
      await tea.types({ who: 'mentor' }, form);
      await tea.presses('We did not meet', form);
    }
    await linkInMail(at.Ian, addressOf('Vera'), 'Otto Weber has missed 2 mentoring meetings', 'Open the program');
    await at.Cara.opens(`/programs/${program}/supporting/cases`);
    expect(await at.Cara.reads()).toContain('Otto');
    const otto = await comesIn('Otto', { viewport: phone });
    await otto.opens(`/programs/${program}/recommit`);
    await otto.types({ words: 'I will be there, every week.' });
    await otto.presses('I commit myself again');
    expect(otto.path).toBe(match);
  });

  it('ends with the report that the story must end with', async () => {
    const figures = {} as Record<string, number | null>;
    for (const report of ['registration', 'pairing', 'sessions']) {
      const { figures: read } = await calls.Cara.get<{ figures: { key: string; value: number | null }[] }>(
        `/programs/${program}/reports/${report}`,
      );
      Object.assign(
        figures,
        Object.fromEntries(read.map(({ key, value }) => [key.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()), value])),
      );
    }
    expect(figures).toMatchObject(ending);
    for (const [report, label, value] of [
      ['registration', 'Registered', ending.registered],
      ['pairing', 'Matches published', ending.published],
      ['sessions', 'Completed sessions', ending.held],
    ] as const) {
      await at.Cara.opens(`/programs/${program}/reporting/${report}`);
      await at.Cara.page.getByRole('link', { name: new RegExp(`^${label}: ${value}\\.`) }).waitFor();
    }
    for (const visitor of Object.values(at)) visitor.console.expectQuiet();
    expect(site.log()).not.toContain('"level":"error"');
  });
});
