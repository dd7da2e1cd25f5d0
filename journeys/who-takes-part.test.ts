/** Who is let into the pool: credentials, screening, new hires and a list of pairs, in a browser that runs no scripts. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser/launch-browser.ts';
import { expectNoAxeViolations, screenshotAtBothWidths } from './browser/page-checks.ts';
import { Visitor } from './browser/visitor.ts';
import { signInAs } from './sign-in-as.ts';
import { startSite, type Site } from './start-site.ts';

let site: Site;
let browser: Browser;
let cara: Visitor;
let mo: Visitor;
let ian: Visitor;
let at: string;

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Axe runs scripts of its own, also where the page may run none. */
async function looksRight(visitor: Visitor, name: string): Promise<void> {
  for (const { width, overflow } of await screenshotAtBothWidths(visitor.page, name))
    expect(overflow, `sideways at ${width} pixels`).toBe(0);
}

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('who-takes-part', { demo: true }), launchBrowser()]);
  cara = await signInAs('Cara', browser, site.url, { javaScriptEnabled: false });
  mo = await signInAs('Mo', browser, site.url, { javaScriptEnabled: false });
  ian = await signInAs('Ian', browser, site.url, { javaScriptEnabled: false });
  await cara.opens('/programs?search=Sales');
  await cara.follows(/Sales mentorship/);
  at = `${new URL(cara.page.url()).pathname}/registration`;
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

describe.sequential('who takes part', { timeout: 90_000 }, () => {
  it('A0-18 a required credential is entered by Mo, confirmed by Cara, and waived for another with a reason', async () => {
    await cara.opens(`${at}/credentials`);
    expect(await cara.reads()).toContain('Challenger certification');
    await cara.presses('Require it');
    expect(await cara.reads()).toMatch(/\d+ mentors cannot be matched for want of a credential/);
    await looksRight(cara, 'credentials-asked-for');
    await mo.opens('/account/credentials');
    await mo.types({ issuedOn: inDays(-30), proof: 'https://academy.example/4711' });
    await mo.presses('Enter the credential');
    expect(await mo.reads()).toContain('To be confirmed');
    await looksRight(mo, 'my-credentials');
    await cara.opens('/people/credentials');
    await cara.presses('Confirm');
    expect(await cara.reads()).toContain('Nothing waits.');
    await looksRight(cara, 'credentials-of-all');
    await cara.opens(`${at}/credentials`);
    await cara.page.locator('table a[href*="/registration/people/"]').first().click();
    await cara.types({ reason: 'Teaches the course' }, cara.form('registration.waive-credential'));
    await cara.presses('Waive it');
    expect(await cara.reads()).toContain('is waived (as a mentor): “Teaches the course”.');
    await looksRight(cara, 'waived');
  });

  it('A4-26 screening is switched on, one is approved with a tap and one declined with a reason', async () => {
    await cara.opens(`${at}/screening`);
    expect(await cara.reads()).toContain('Nobody is screened');
    await cara.types({ mentors: true });
    await cara.presses('Save how people are screened');
    expect(await cara.reads()).toMatch(/\d+ mentors wait for you/);
    await looksRight(cara, 'screening');
    await cara.presses('Approve');
    expect(await cara.reads()).toMatch(/\d+ mentors wait for you/);
    await cara.page.locator('table a[href*="/registration/people/"]').first().click();
    await cara.types({ reason: 'Please come back in the autumn.' }, cara.form('registration.decline-registrant'));
    await looksRight(cara, 'screening-one');
    await cara.presses('Decline, and write to them');
    expect(await cara.reads()).toContain('Please come back in the autumn.');
  });

  it('A4-08 new hires are taken in from a day on that Cara names', async () => {
    await cara.opens(`${at}/newcomers`);
    await cara.types({
      enrol: true,
      daysBefore: 14,
      tellDaysBefore: 3,
      plan: '30: Knows whom to ask\n90: Has finished something of their own',
    });
    await cara.presses('Save how new hires are taken in');
    expect(await cara.reads()).toContain('Who starts soon');
    await looksRight(cara, 'new-hires');
  });

  it('A0-13 a list of two columns is not imported as it is: Ian is asked for skills, and makes people of it', async () => {
    await ian.opens('/people/import');
    const content = Buffer.from('Mentor,Mentee\nMo <mo.pairs@northlight.example>,Mia <mia.pairs@northlight.example>\n');
    await ian.page.locator('input[type=file]').setInputFiles({ name: 'pairs.csv', mimeType: 'text/csv', buffer: content });
    await ian.presses('Upload and look at it');
    expect(await ian.reads()).toContain('What can they teach, and what do they want to learn?');
    await looksRight(ian, 'a-list-of-pairs');
    await ian.presses('Take both columns as people');
    expect(await ian.reads()).toContain('Nothing here says what people can teach or want to learn');
    await looksRight(ian, 'people-of-pairs');
  });

  it('is accessible', async () => {
    const scripted = await signInAs('Cara', browser, site.url);
    for (const page of ['credentials', 'screening', 'newcomers']) {
      await scripted.opens(`${at}/${page}`);
      await expectNoAxeViolations(scripted.page);
    }
    await scripted.opens('/people/credentials');
    await expectNoAxeViolations(scripted.page);
  });
});
