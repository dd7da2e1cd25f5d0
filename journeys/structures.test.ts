/** Cara runs programs in which people do not meet two by two: circles that are led together, and peers. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser/launch-browser.ts';
import { expectWellDrawn } from './browser/page-checks.ts';
import { phone, Visitor } from './browser/visitor.ts';
import { signInAs } from './sign-in-as.ts';
import { startSite, type Site } from './start-site.ts';

let site: Site;
let browser: Browser;
let cara: Visitor;
/** The same person on a phone, before any script has loaded. */
let bare: Visitor;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('structures', { demo: true }), launchBrowser()]);
  cara = await signInAs('Cara', browser, site.url);
  bare = await signInAs('Cara', browser, site.url, { javaScriptEnabled: false, viewport: phone });
}, 420_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function programOf(name: string): Promise<string> {
  await cara.opens(`/programs?search=${encodeURIComponent(name)}`);
  const link = await cara.page.locator('main a[href^="/programs/"]', { hasText: name }).first().getAttribute('href');
  return `/programs/${link?.split('/')[2]}`;
}

describe.sequential('A4-05 peers', { timeout: 120_000 }, () => {
  it('A4-05 are proposed two by two, with three where one would be alone, and published as a whole', async () => {
    const peers = await programOf('Peer coaching');
    await cara.opens(`${peers}/pairing/proposal`);
    const sizes = await cara.page.locator('main tbody tr ul').evaluateAll((lists) => lists.map((list) => list.children.length));
    expect(sizes.toSorted()).toEqual([2, 2, 3]);
    await expectWellDrawn(cara.page, 'structures-peers-proposal');
    await cara.presses('Publish all 3 groups');
    await cara.opens(`${peers}/pairing/matches`);
    expect(await cara.page.locator('main tbody tr').count()).toBe(3);
    await expectWellDrawn(cara.page, 'structures-peers-matches');
  });

  it('carry a proof that is checked again', async () => {
    const peers = await programOf('Peer coaching');
    await cara.opens(`${peers}/pairing`);
    await cara.presses('Check the proof again');
    expect(await cara.reads()).toContain('no other set of twos is better');
    await expectWellDrawn(cara.page, 'structures-peers-proof');
  });
});

describe.sequential('A4-04 circles', { timeout: 120_000 }, () => {
  it('A4-04 stand in one row each, and show who is in them and who leads', async () => {
    const circles = await programOf('Leadership circles');
    await cara.opens(`${circles}/pairing/matches`);
    expect(await cara.page.locator('main tbody tr').count()).toBe(3);
    await expectWellDrawn(cara.page, 'structures-circles-matches');
    await cara.page.locator('main a[href$="/circle"]').first().click();
    await cara.page.getByRole('heading', { name: 'Members' }).waitFor();
    await expectWellDrawn(cara.page, 'structures-circle');
  });

  it('A4-04 can be named and made smaller before any script has loaded', async () => {
    const circle = cara.path;
    await bare.opens(circle);
    await bare.types({ name: 'Tuesday circle' }, bare.form('pairing.rename-circle'));
    await bare.presses('Keep the name');
    expect(await bare.page.locator('h1').innerText()).toBe('Tuesday circle');
    await bare.page.getByRole('button', { name: 'Take out of the circle' }).last().click();
    await bare.page.getByText('They are no longer in the circle.').waitFor();
  });

  it('keep to the sizes that the program sets', async () => {
    const circles = await programOf('Leadership circles');
    await cara.opens(`${circles}/planning/settings`);
    const form = cara.form('planning.edit-division');
    await cara.types({ groupLeast: 6, groupMost: 5 }, form);
    await cara.presses('Save how people are put together', form);
    expect(await cara.reads()).toContain('The largest size is below the least');
    await expectWellDrawn(cara.page, 'structures-sizes');
    await cara.types({ groupLeast: 3, groupMost: 7 }, cara.form('planning.edit-division'));
    await cara.presses('Save how people are put together', cara.form('planning.edit-division'));
    await cara.opens(`${circles}/planning/settings`);
    expect(await cara.page.locator('input[name="groupMost"]').inputValue()).toBe('7');
  });
});
