/** Four ways to be brought together, each as its people live it: both sides rank, the junior teaches, short rounds, and a buddy before the first day. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser/launch-browser.ts';
import { expectWellDrawn } from './browser/page-checks.ts';
import { phone, Visitor } from './browser/visitor.ts';
import { type Cast, signInAs } from './sign-in-as.ts';
import { startSite, type Site } from './start-site.ts';
import { beginProgram, registers } from './story/begin-program.ts';
import { linkInMail, mailsTo } from './story/sign-in.ts';

let site: Site;
let browser: Browser;
const at = {} as Record<Cast, Visitor>;
/** Somebody on a phone, before any script has loaded. */
const bare = {} as Record<Cast, Visitor>;
const noScripts = { javaScriptEnabled: false, viewport: phone };
/** The mail's frame runs no scripts, so it complains of the accessibility check. */
const reader = { expected: [/Blocked script execution/] };

const addressOf = {
  Cara: 'cara.lindqvist@northlight.example',
  Ian: 'ian.moreno@northlight.example',
  Mia: 'mia.castellano@northlight.example',
  Mo: 'mo.rahman@northlight.example',
  Tea: 'tea.virtanen@northlight.example',
  Vera: 'vera.okonkwo@northlight.example',
};
const together = { languages: ['English'], format: ['Talk it through'], interests: ['Music'] };
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('ways-to-meet', { demo: true }), launchBrowser()]);
  for (const name of ['Cara', 'Mia'] as const) at[name] = await signInAs(name, browser, site.url);
  at.Ian = await signInAs('Ian', browser, site.url, reader);
  at.Mo = await signInAs('Mo', browser, site.url);
  for (const name of ['Cara', 'Mia', 'Tea', 'Vera'] as const) bare[name] = await signInAs(name, browser, site.url, noScripts);
}, 420_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const bodyRead = () => at.Ian.page.frameLocator('iframe').locator('body').innerText();
const rowsOf = (visitor: Visitor) => visitor.page.locator('main tbody tr').allInnerTexts();

describe.sequential('both sides rank', { timeout: 120_000 }, () => {
  let program: string;
  const isSenior = { ...together, function: 'Sales', seniority: 'Director' };
  const isJunior = { ...together, function: 'Sales', seniority: 'Junior' };

  /** By who they are, in the reader's order. */
  async function ranks(visitor: Visitor, ...names: string[]): Promise<void> {
    await visitor.opens(`/choices/${program}`);
    for (const [place, name] of names.entries()) {
      const select = visitor.page.locator(`select[name="order.${place}"]`);
      await select.selectOption((await select.locator('option', { hasText: name }).getAttribute('value')) as string);
    }
    await visitor.presses('Keep my order');
  }

  it('A5-05 is asked of mentees and of mentors, each in their own words', async () => {
    program = await beginProgram(at.Cara, at.Ian, {
      blueprint: 'career-development-6-months',
      name: 'Careers in our order',
      invited: { mentor: [addressOf.Mo, addressOf.Ian], mentee: [addressOf.Mia, addressOf.Tea] },
    });
    await at.Cara.opens(`/programs/${program}/pairing/process`);
    await at.Cara.types({ way: 'rank' });
    await at.Cara.presses('Save how pairs come about');
    const mentor = { as: 'mentor', capacity: 1, hoursPerMonth: 2 };
    await registers(at.Mo, program, mentor, { ...isSenior, 'can-teach': { Writing: 5 } });
    await registers(at.Ian, program, mentor, { ...isSenior, 'can-teach': { Presenting: 5 } });
    await registers(at.Mia, program, { as: 'mentee' }, { ...isJunior, 'want-to-learn': { Writing: 3 } });
    await registers(bare.Tea, program, { as: 'mentee' }, { ...isJunior, 'want-to-learn': { Presenting: 3 } });
    await at.Cara.presses('Offer everybody a shortlist');
    await linkInMail(at.Ian, addressOf.Mo, 'Whom would you rather have in Careers', 'Say your order');
    expect(await bodyRead()).toContain('2 people in Careers in our order have you on their shortlist');
    await linkInMail(at.Ian, addressOf.Mia, 'Put your mentors in Careers', 'Say your order');
    expect(await bodyRead()).toContain('Whom you leave out you are not matched with');
  });

  it('A5-05 is said without scripts on a phone, and by keyboard alone', async () => {
    await ranks(bare.Mia, 'Mo Rahman', 'Ian Moreno');
    await ranks(bare.Tea, 'Mo Rahman', 'Ian Moreno');
    await ranks(at.Ian, 'Mia Castellano', 'Tea Virtanen');
    await at.Mo.opens(`/choices/${program}`);
    await expectWellDrawn(at.Mo.page, 'ways-rank-mentor');
    await at.Mo.page.locator('select[name="order.0"]').focus();
    for (const name of ['Tea', 'Mia']) {
      await at.Mo.page.keyboard.type(name);
      await at.Mo.page.keyboard.press('Tab');
    }
    await at.Mo.page.keyboard.press('Enter');
    await at.Mo.page.getByText('Your order is kept').waitFor();
    await at.Mia.opens(`/choices/${program}`);
    await expectWellDrawn(at.Mia.page, 'ways-rank-mentee');
  });

  it('E1 gives pairs that nobody would leave for each other, says so in words, and is published', async () => {
    await at.Cara.opens(`/programs/${program}/pairing`);
    await at.Cara.presses('Propose matches');
    await at.Cara.page.getByRole('button', { name: 'Check the proof again' }).waitFor();
    await at.Cara.opens(`/programs/${program}/pairing/rankings`);
    expect((await rowsOf(at.Cara)).map((row) => row.split('\t')).toSorted()).toEqual([
      ['Mia Castellano', 'Ian Moreno'],
      ['Tea Virtanen', 'Mo Rahman'],
    ]);
    const read = await at.Cara.reads();
    expect(read).toContain('no mentee and mentor would both rather have each other');
    expect(read).toContain(
      'In the proposal of the whole pool, which looks at points, one mentee and one mentor would both rather have each other',
    );
    await expectWellDrawn(at.Cara.page, 'ways-rank-result');
    await at.Cara.presses('Publish 2 pairs');
    await linkInMail(at.Ian, addressOf.Tea, 'You and Mo Rahman are matched in Careers', 'Open your room');
    await bare.Tea.opens(`/choices/${program}`);
    expect(await bare.Tea.reads()).not.toContain('Keep my order');
  });
});

describe.sequential('A4-06 the junior teaches', { timeout: 120_000 }, () => {
  let program: string;

  it('A4-06 is set up on a phone before any script has loaded, and says who teaches whom', async () => {
    program = await beginProgram(bare.Cara, at.Ian, {
      blueprint: 'reverse-mentoring-6-months',
      name: 'Fresh eyes',
      invited: { mentor: [addressOf.Mia], mentee: [addressOf.Ian, addressOf.Vera] },
    });
    await at.Mia.opens(`/register/${program}`);
    await expectWellDrawn(at.Mia.page, 'ways-reverse-register');
    expect(await at.Mia.reads()).toContain('A junior colleague teaches a senior one');
    const asks = { as: 'mentee' };
    const leads = { ...together, seniority: 'Director', function: 'Engineering', 'want-to-learn': { 'Working with AI': 3 } };
    await registers(at.Ian, program, asks, leads);
    await registers(bare.Vera, program, asks, { ...leads, function: 'Sales', seniority: 'Vice president or above' });
    const teaches = { ...together, seniority: 'Junior', function: 'Sales', 'can-teach': { 'Working with AI': 4 } };
    await registers(at.Mia, program, { as: 'mentor', capacity: 1, hoursPerMonth: 2 }, teaches);
    await at.Cara.opens(`/programs/${program}/pairing`);
    expect(await at.Cara.reads()).toContain('Nor with anyone who has the same manager as somebody above them');
  });

  it('A4-06 lets Mia make the first move, never up her own line', async () => {
    await bare.Mia.opens('/');
    await bare.Mia.follows('Make the first move in Fresh eyes');
    const read = await bare.Mia.reads();
    expect(read).toContain('Ian Moreno');
    expect(read).not.toContain('Vera Okonkwo');
    await at.Mia.opens(bare.Mia.path);
    await expectWellDrawn(at.Mia.page, 'ways-reverse-offers');
    await bare.Mia.types({ note: 'I could show you how I write with AI.' });
    await bare.Mia.presses('Offer to be their mentor');
    await at.Mia.opens(`/choices/${program}`);
    expect(await at.Mia.reads()).toMatch(/Whom you have asked[\s\S]*Ian Moreno/);
  });

  it('A4-06 lets Ian answer in silence, and both read who teaches', async () => {
    await at.Ian.opens(await linkInMail(at.Ian, addressOf.Ian, 'Mia Castellano offers to be your mentor', 'Read and answer'));
    const asked = await at.Ian.reads();
    for (const said of ['They write', 'how I write with AI', 'Would you like to learn from Mia Castellano?', 'Working with AI'])
      expect(asked).toContain(said);
    expect(asked).not.toContain('Take it back');
    await expectWellDrawn(at.Ian.page, 'ways-reverse-offer');
    await at.Ian.types({ said: 'yes' });
    await at.Ian.presses('Keep my answer');
    const room = await linkInMail(at.Ian, addressOf.Mia, 'You and Ian Moreno are matched in Fresh eyes', 'Open your room');
    expect(await bodyRead()).toContain('Here it is you who teaches, though Ian Moreno stands higher');
    await at.Ian.opens(room);
    expect(await at.Ian.reads()).toMatch(/Your mentor[\s\S]*Mia Castellano/);
  });
});

describe.sequential('A4-07 rounds, and A4-08 a buddy', { timeout: 180_000 }, () => {
  let flash: string;
  let buddies: string;
  let noa: Visitor;
  const noaAddress = 'noa.lund@northlight.example';

  it('A4-07 proposes whom each meets in which round, nobody twice, and publishes all of it', async () => {
    flash = await beginProgram(at.Cara, at.Ian, {
      blueprint: 'flash-mentoring-6-weeks',
      name: 'One question',
      invited: { mentor: [addressOf.Mo, addressOf.Ian, addressOf.Cara], mentee: [addressOf.Mia, addressOf.Tea] },
    });
    const mentor = { as: 'mentor', capacity: 1, hoursPerMonth: 2 };
    const person = { ...together, function: 'Sales' };
    for (const who of [at.Mo, at.Ian, at.Cara]) await registers(who, flash, mentor, { ...person, 'can-teach': { Writing: 5 } });
    for (const who of [at.Mia, bare.Tea]) await registers(who, flash, { as: 'mentee' }, { ...person, 'want-to-learn': { Writing: 3 } });
    await at.Cara.opens(`/programs/${flash}/planning/settings`);
    await at.Cara.types({ roundEveryDays: 5 }, at.Cara.form('planning.edit-division'));
    await at.Cara.presses('Save how people are put together');
    await at.Cara.opens(`/programs/${flash}/pairing`);
    await at.Cara.presses('Propose matches');
    await at.Cara.page.getByRole('button', { name: 'Check the proof again' }).waitFor();
    await at.Cara.opens(`/programs/${flash}/pairing/proposal`);
    const rows = await rowsOf(at.Cara);
    expect(rows.map((row) => /Round \d/.exec(row)?.[0])).toEqual(['Round 1', 'Round 1', 'Round 2', 'Round 2', 'Round 3', 'Round 3']);
    await expectWellDrawn(at.Cara.page, 'ways-flash-proposal');
    await at.Cara.presses('Publish all 6 meetings');
    await linkInMail(at.Ian, addressOf.Mia, 'The 3 people you meet in One question', /^Find a date with/);
    const told = await bodyRead();
    for (const name of ['Mo Rahman', 'Ian Moreno', 'Cara Lindqvist']) expect(told.split(`: ${name}`)).toHaveLength(2);
    expect(await mailsTo(at.Ian, addressOf.Mia, 'One question: you meet')).toEqual([]);
  });

  it('A4-07 shows Mia her rounds, and times within the first one to book with one tap', async () => {
    await bare.Mia.opens('/');
    expect(await bare.Mia.reads()).toMatch(/Round 1,[\s\S]*Round 2,[\s\S]*Round 3,/);
    await bare.Mia.page.locator('main li', { hasText: 'Round 1' }).getByRole('link').click();
    await at.Mia.opens(bare.Mia.path);
    expect(await at.Mia.reads()).toMatch(/Round 1: [\s\S]*Up to 2 meetings/);
    await expectWellDrawn(at.Mia.page, 'ways-flash-room');
    await bare.Mia.opens(`${at.Mia.path}/schedule`);
    const read = await bare.Mia.reads();
    expect(read).toContain('You meet up to 2 times, by');
    expect(read).not.toMatch(/every 14 days|several at once/);
    await bare.Mia.page.getByRole('button', { name: 'Book 30 minutes' }).first().click();
    await bare.Mia.page.getByRole('heading', { name: 'Coming up' }).waitFor();
  });

  it('A4-08 asks volunteers to be buddies, and takes in who is hired', async () => {
    buddies = await beginProgram(at.Cara, at.Ian, {
      blueprint: 'new-hire-buddies-90-days',
      name: 'Buddies',
      invited: { mentor: [addressOf.Mo] },
    });
    await at.Mo.opens(`/register/${buddies}`);
    expect(await at.Mo.reads()).toContain('How many new hires at once');
    await expectWellDrawn(at.Mo.page, 'ways-buddy-register');
    await registers(at.Mo, buddies, { as: 'mentor', capacity: 1, hoursPerMonth: 2 }, { function: 'Sales', languages: ['English'] });
    await at.Ian.opens('/people/new');
    await at.Ian.types({
      givenName: 'Noa',
      familyName: 'Lund',
      email: noaAddress,
      department: 'Sales',
      location: 'Berlin',
      hiredOn: inDays(8),
    });
    await at.Ian.presses('Add the person');
    await at.Cara.opens(`/programs/${buddies}/registration/newcomers`);
    expect(await at.Cara.reads()).toContain('Noa Lund');
    await site.pairwell('clock', '--advance', '2d');
    await at.Cara.opens(`/programs/${buddies}/pairing/matches`);
    expect((await rowsOf(at.Cara)).map((row) => row.split('\t').slice(0, 2))).toEqual([['Noa Lund', 'Mo Rahman']]);
  });

  it('A4-08 tells Mo alone, and lets nothing reach Noa before she is told', async () => {
    const room = await linkInMail(at.Ian, addressOf.Mo, 'Noa Lund starts on', 'Open your room');
    expect(await bodyRead()).toContain('let us be the first to write');
    await at.Mo.opens(room);
    expect(await at.Mo.reads()).toMatch(/Noa Lund does not know of you yet[\s\S]*Your new hire[\s\S]*The first months/);
    await expectWellDrawn(at.Mo.page, 'ways-buddy-room-before');
    await at.Mo.opens(`${room}/schedule`);
    expect(await at.Mo.reads()).toContain('Noa Lund hears of you on');
    expect(await mailsTo(at.Ian, noaAddress, '')).toEqual([]);
  });

  it('A4-08 welcomes Noa three days before her first day, with a buddy, a plan and no charter', async () => {
    await site.pairwell('clock', '--advance', '3d');
    const room = await linkInMail(at.Ian, noaAddress, 'Mo Rahman is there for you from your first day', 'See who Mo Rahman is');
    expect(await bodyRead()).toMatch(/Welcome\.[\s\S]*you have a buddy: Mo Rahman[\s\S]*By day 30/);
    noa = await Visitor.at(browser, site.url);
    await noa.opens('/sign-in');
    await noa.types({ email: noaAddress }, noa.form('sign-in.ask-for-link'));
    await noa.presses('Mail me a link', noa.form('sign-in.ask-for-link'));
    await noa.opens(await linkInMail(at.Ian, noaAddress, 'Your link to sign in', 'Sign in'));
    await noa.presses('Sign in');
    await noa.opens(room);
    const read = await noa.reads();
    expect(read).toMatch(/Your buddy[\s\S]*Mo Rahman[\s\S]*The first months/);
    expect(read).not.toContain('charter');
    await expectWellDrawn(noa.page, 'ways-buddy-room');
  });

  it('A4-07 says when the next round begins, and ends the one before without a word', async () => {
    await linkInMail(at.Ian, addressOf.Tea, 'Round 2 of One question begins', /^Find a date with/);
    expect(await mailsTo(at.Ian, addressOf.Tea, 'has ended')).toEqual([]);
    await at.Cara.opens(`/programs/${flash}/pairing/matches`);
    await expectWellDrawn(at.Cara.page, 'ways-flash-matches');
    const states = (await rowsOf(at.Cara)).map((row) => `${/Round \d/.exec(row)?.[0]} ${/Ended|Under way|From/.exec(row)?.[0]}`);
    expect([...new Set(states)].toSorted()).toEqual(['Round 1 Ended', 'Round 2 Under way', 'Round 3 From']);
    for (const visitor of [...Object.values(at), ...Object.values(bare), noa]) visitor.console.expectQuiet();
    expect(site.log()).not.toContain('"level":"error"');
  });
});
