/** At a kickoff: the wall on the screen, the cards on phones. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser/launch-browser.ts';
import { expectNoAxeViolations, expectWellDrawn } from './browser/page-checks.ts';
import { phone, type Visitor } from './browser/visitor.ts';
import { signInAs } from './sign-in-as.ts';
import { startSite, type Site } from './start-site.ts';

let site: Site;
let browser: Browser;
let cara: Visitor;
let mia: Visitor;
let cardAddress: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('kickoff-wall', { demo: true }), launchBrowser()]);
  cara = await signInAs('Cara', browser, site.url);
  mia = await signInAs('Mia', browser, site.url, { viewport: phone });
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

describe.sequential('a kickoff', { timeout: 60_000 }, () => {
  it('A0-15 shows a code that leads to the card', async () => {
    await cara.opens('/programs?search=Sales');
    await cara.follows('Sales mentorship');
    await cara.follows(/^Registration/);
    await cara.follows('Wall');
    cardAddress = (await cara.page.locator('a[href$="/card"]').getAttribute('href')) as string;
    expect(cardAddress).toMatch(new RegExp(`^${site.url}/register/[0-9a-f-]+/card$`));
    await cara.page.getByRole('img', { name: /^QR code/ }).waitFor();
    await expectNoAxeViolations(cara.page);
  });

  it('A0-15 takes two taps on a phone, and the wall shows the card without being touched', async () => {
    expect(await mia.opens(new URL(cardAddress).pathname)).toBe(200);
    await expectNoAxeViolations(mia.page);
    await mia.page.locator('[name="teaches[]"]').first().check();
    await mia.page.locator('[name="learns[]"]').nth(1).check();
    await mia.presses('Put it up');
    await mia.page.getByText('Your card is on the wall').waitFor();
    await expectWellDrawn(mia.page, 'kickoff-card');
    await cara.page.getByRole('heading', { name: 'Mia Castellano' }).waitFor();
    await expectWellDrawn(cara.page, 'kickoff-wall');
    cara.console.expectQuiet();
    mia.console.expectQuiet();
  });

  it('takes a card down', async () => {
    await cara.presses('Take down');
    await cara.page.getByRole('heading', { name: 'Mia Castellano' }).waitFor({ state: 'detached' });
  });
});
