/** A mentee chooses: ranks three, the first declines, the second accepts, and everybody hears by mail. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser/launch-browser.ts';
import { expectWellDrawn, screenshotAtBothWidths } from './browser/page-checks.ts';
import { phone, Visitor } from './browser/visitor.ts';
import { signInAs } from './sign-in-as.ts';
import { startSite, type Site } from './start-site.ts';
import { linkInMail, mailsTo } from './story/sign-in.ts';

let site: Site;
let browser: Browser;
let cara: Visitor;
let mia: Visitor;
let ian: Visitor;
let program: string;

const checksInMails = /about:srcdoc/;
const asked: string[] = [];
const wish = 'would like you as their mentor';
/** Mails of the demo's own story, in which Mia has asked before. */
const before: string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('choice', { demo: true }), launchBrowser()]);
  const options = { expected: [checksInMails] };
  cara = await signInAs('Cara', browser, site.url, options);
  ian = await signInAs('Ian', browser, site.url, options);
  // What people do for themselves works on a phone and before any script has loaded.
  mia = await signInAs('Mia', browser, site.url, { javaScriptEnabled: false, viewport: phone });
}, 420_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Somebody of the organisation, let in by the link they are mailed. */
async function comesIn(address: string): Promise<Visitor> {
  const visitor = await Visitor.at(browser, site.url, { expected: [checksInMails], javaScriptEnabled: false });
  await visitor.opens('/sign-in');
  const form = visitor.form('sign-in.ask-for-link');
  await visitor.types({ email: address }, form);
  await visitor.presses('Mail me a link', form);
  await visitor.opens(await linkInMail(ian, address, 'Your link to sign in', 'Sign in'));
  await visitor.presses('Sign in');
  return visitor;
}

const addressOf = (name: string) => `${name.replace(' ', '.')}@northlight.example`.toLowerCase();

/** Read without scripts, which this browser does not run. */
async function choicesIn(visitor: Visitor): Promise<{ value: string; name: string }[]> {
  const found: { value: string; name: string }[] = [];
  for (const option of await visitor.page.locator('select[name="wishes.0"] option').all()) {
    const value = (await option.getAttribute('value')) ?? '';
    if (value) found.push({ value, name: (await option.textContent()) ?? '' });
  }
  return found;
}

async function looksRight(visitor: Visitor, name: string): Promise<void> {
  for (const { width, overflow } of await screenshotAtBothWidths(visitor.page, name)) expect(overflow, `sideways at ${width}`).toBe(0);
}

describe.sequential('A4-27 a mentee chooses', { timeout: 120_000 }, () => {
  it('Cara reads how pairs come about, and every page of it is accessible', async () => {
    await cara.opens('/programs?search=Leading');
    await cara.follows(/Leading/);
    program = cara.path.split('/')[2] as string;
    for (const page of ['process', 'by-hand', 'requests', 'waiting', 'rankings']) {
      expect(await cara.opens(`/programs/${program}/pairing/${page}`)).toBe(200);
      await expectWellDrawn(cara.page, `choice-${page}`);
    }
    await cara.opens(`/programs/${program}/pairing/by-hand`);
    await cara.follows('Find a mentor');
    await expectWellDrawn(cara.page, 'choice-partners');
  });

  it('Mia takes her wishes back, and ranks three anew from her shortlist', async () => {
    await mia.opens(`/choices/${program}`);
    expect(await mia.reads()).toMatch(/Your shortlist[\s\S]*Whom would you like/);
    while ((await mia.page.getByRole('button', { name: 'Take it back' }).count()) > 0) {
      await mia.presses('Take it back');
      await mia.opens(`/choices/${program}`);
    }
    const options = await choicesIn(mia);
    expect(options.length).toBeGreaterThanOrEqual(3);
    asked.push(...options.slice(0, 3).map(({ name }) => name));
    for (const name of asked) before.push(...(await mailsTo(ian, addressOf(name), wish)));
    await mia.types({
      'wishes.0': options[0]?.value as string,
      'wishes.1': options[1]?.value as string,
      'wishes.2': options[2]?.value as string,
      note: 'I would like to learn how you give work away.',
    });
    await mia.presses('Send my wishes');
    expect(await mia.reads()).toContain('Comes up next');
  });

  it('the first is asked by mail and declines without a reason', async () => {
    const address = addressOf(asked[0] as string);
    const link = await linkInMail(ian, address, wish, 'Read and answer', before);
    const mentor = await comesIn(address);
    await mentor.opens(link);
    await looksRight(mentor, 'choice-request');
    expect(await mentor.reads()).toContain('how you give work away');
    await mentor.presses('Not this time');
    expect(await mentor.reads()).toContain('This request is closed');
    await mentor.leaves();
  });

  it('the second accepts, and the two have a room', async () => {
    const address = addressOf(asked[1] as string);
    const link = await linkInMail(ian, address, wish, 'Read and answer', before);
    const mentor = await comesIn(address);
    await mentor.opens(link);
    await mentor.presses('Yes, gladly');
    expect(mentor.path).toMatch(/^\/matches\//);
    await mentor.leaves();
  });

  it('Mia reads a kind word about the first, and that she is matched', async () => {
    const miaAddress = 'mia.castellano@northlight.example';
    await linkInMail(ian, miaAddress, `You and ${asked[1]} are matched`, 'Open your room');
    const kind = await linkInMail(ian, miaAddress, `About ${asked[0]}`, 'See where you stand');
    expect(await ian.page.frameLocator('iframe').locator('body').innerText()).toContain('It says nothing about you');
    await mia.opens(kind);
    const read = await mia.reads();
    expect(read).toContain('You have a mentor in this program.');
    expect(read).not.toContain('Send my wishes');
    await looksRight(mia, 'choice-matched');
  });
});
