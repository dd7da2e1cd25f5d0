/** Mia and her new mentor have met twice. She answers from the mail, on a phone and before any script has loaded; nobody learns what. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser/launch-browser.ts';
import { expectWellDrawn } from './browser/page-checks.ts';
import { phone, Visitor } from './browser/visitor.ts';
import { signInAs } from './sign-in-as.ts';
import { startSite, type Site } from './start-site.ts';
import { linkInMail, mailsTo } from './story/sign-in.ts';

let site: Site;
let browser: Browser;
let cara: Visitor;
/** Reads the outbox. */
let ian: Visitor;
/** Mia on her phone, which runs no scripts. */
let mia: Visitor;
/** Mia where scripts run, for the checks that are scripts. */
let looking: Visitor;
let program: string;
let match: string;
let mentor: string;

const miaAddress = 'mia.castellano@northlight.example';
const addressOf = (name: string) => `${name.replace(' ', '.')}@northlight.example`.toLowerCase();
/** Of the demo, whose clock is moved on. */
const inDays = (days: number) => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T09:15`;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('early-swap', { demo: true }), launchBrowser()]);
  // The mail's frame runs no scripts, so it complains of the accessibility check.
  const options = { expected: [/Blocked script execution/] };
  cara = await signInAs('Cara', browser, site.url);
  ian = await signInAs('Ian', browser, site.url, options);
  mia = await signInAs('Mia', browser, site.url, { javaScriptEnabled: false, viewport: phone });
  looking = await signInAs('Mia', browser, site.url);
}, 420_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

describe.sequential('E4 keep, adjust or swap', { timeout: 180_000 }, () => {
  it('Cara matches Mia, and reads when pairs are asked', async () => {
    await cara.opens('/programs?search=Leading');
    await cara.follows(/Leading/);
    program = cara.path.split('/')[2] as string;
    await cara.opens(`/programs/${program}/pairing/by-hand?search=Mia`);
    await cara.follows('Find a mentor');
    const before = await mailsTo(ian, miaAddress, 'are matched');
    await cara.presses('Match these two');
    match = await linkInMail(ian, miaAddress, 'are matched', 'Open your room', before);
    await cara.opens(`/programs/${program}/supporting/early-swap`);
    expect(await cara.page.locator('[name="afterSessions"]').inputValue()).toBe('2');
    await cara.presses('Save when pairs are asked');
    expect(await cara.reads()).toContain('fewer than 5');
    await expectWellDrawn(cara.page, 'early-swap-manager');
  });

  it('Mia writes down two meetings, and both are asked by mail', async () => {
    await site.pairwell('clock', '--advance', '3d');
    const before = await mailsTo(ian, miaAddress, 'keep, adjust or swap?');
    for (const days of [1, 2]) {
      await mia.opens(`${match}/schedule`);
      await mia.unfolds('Write down a meeting');
      const form = mia.form('scheduling.log-unplanned');
      await mia.types({ at: inDays(days), minutes: 25 }, form);
      await mia.presses('Write down a meeting', form);
    }
    const link = await linkInMail(ian, miaAddress, 'keep, adjust or swap?', 'Keep, adjust or swap', before);
    expect(link).toBe(`${match}/go-on`);
    const subject = await ian.page.locator('h1').innerText();
    mentor = /You and (.*): keep/.exec(subject)?.[1] as string;
    await linkInMail(ian, addressOf(mentor), 'keep, adjust or swap?', 'Keep, adjust or swap');
  });

  it('she answers with one tap and changes it with another, without scripts', async () => {
    await mia.opens(`${match}/go-on`);
    await mia.presses('Keep it as it is');
    expect(await mia.reads()).toContain('You said: keep it as it is.');
    await mia.presses('Swap');
    expect(await mia.reads()).toContain('You said: swap.');
    expect(mia.path).toBe(`${match}/go-on`);
    await looking.opens(match);
    expect(await looking.reads()).toContain('You have answered. Read or change it');
    await expectWellDrawn(looking.page, 'early-swap-room');
    await looking.follows('You have answered. Read or change it');
    await expectWellDrawn(looking.page, 'early-swap-answer');
  });

  it('the match ends in the words of any other, and a mentor is asked to bridge the time', async () => {
    const before = await mailsTo(ian, miaAddress, 'has ended');
    await site.pairwell('clock', '--advance', '8d');
    for (const address of [miaAddress, addressOf(mentor)]) {
      await linkInMail(ian, address, 'has ended', 'Look back at your room', before);
      expect(await ian.page.frameLocator('iframe').locator('body').innerText()).toContain('Matches end for many reasons');
    }
    await linkInMail(ian, miaAddress, 'among the first for a new mentor', 'See where you stand');
    await looking.opens(`${match}/go-on`);
    expect(await looking.reads()).toContain('This is settled.');
    await cara.opens(`/programs/${program}/supporting/early-swap`);
    expect(await cara.reads()).toContain('fewer than 5');
    await cara.opens(`/programs/${program}/pairing/waiting`);
    expect(await cara.reads()).toContain('Mia Castellano');
  });

  it('whoever is asked to bridge says yes, and Mia hears of them', async () => {
    await ian.opens(`/outbox?search=${encodeURIComponent('Two meetings with Mia Castellano?')}`);
    const row = ian.page.locator('tbody tr', { hasText: 'Two meetings with Mia Castellano?' }).first();
    const address = /\S+@northlight\.example/.exec(await row.innerText())?.[0] as string;
    const bridge = await linkInMail(ian, address, 'Two meetings with Mia Castellano?', 'Say yes, or not now');
    const helper = await Visitor.at(browser, site.url);
    await helper.opens('/sign-in');
    const form = helper.form('sign-in.ask-for-link');
    await helper.types({ email: address }, form);
    await helper.presses('Mail me a link', form);
    await helper.opens(await linkInMail(ian, address, 'Your link to sign in', 'Sign in'));
    await helper.presses('Sign in');
    await helper.opens(bridge);
    await expectWellDrawn(helper.page, 'early-swap-bridge-asked');
    await helper.presses('Yes, I bridge the time');
    await expectWellDrawn(helper.page, 'early-swap-bridge');
    await helper.leaves();
    await mia.opens(await linkInMail(ian, miaAddress, 'sees you through', 'See how to reach them'));
    expect(await mia.reads()).toContain(address);
    await mia.presses('We met');
    expect(await mia.reads()).toContain('You have met once');
  });
});
