/** Cara tries what would be, by keyboard and without scripts, and looks at what she is told. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser/launch-browser.ts';
import { expectWellDrawn } from './browser/page-checks.ts';
import { Visitor } from './browser/visitor.ts';
import { signInAs } from './sign-in-as.ts';
import { startSite, type Site } from './start-site.ts';

let site: Site;
let browser: Browser;
let cara: Visitor;
let base: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('laboratory', { demo: true }), launchBrowser()]);
  cara = await signInAs('Cara', browser, site.url);
  await cara.opens('/programs?search=Sales');
  const link = await cara.page.locator('main a[href^="/programs/"]', { hasText: 'Sales' }).first().getAttribute('href');
  base = `/programs/${link?.split('/')[2]}/pairing`;
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const said = (visitor: Visitor) => visitor.page.locator('[role="status"]').first().innerText();

describe.sequential('E1 the laboratory', { timeout: 90_000 }, () => {
  it('tells at once what a weight moved by the arrow keys does, and reads it out', async () => {
    await cara.opens(`${base}/laboratory`);
    await expectWellDrawn(cara.page, 'laboratory');
    await cara.follows('Clocks close together');
    const before = await cara.page.locator('ol > li').count();
    const slider = cara.page.locator('input[type="range"]').first();
    await slider.focus();
    for (let press = 0; press < 3; press++) await cara.page.keyboard.press('PageUp');
    await cara.page.locator('ol > li').nth(before).waitFor();
    expect(await said(cara)).toMatch(/^Last change: /);
    await expectWellDrawn(cara.page, 'laboratory-scenario');
  });

  it('explains any pair, and what rules and fairness cost', async () => {
    await cara.types({ mentee: 'a', mentor: 'Mo' });
    await cara.presses('Try these rules');
    await cara.opens(`${cara.path}?mentee=a`);
    expect(await cara.reads()).toContain('Several people fit.');
    await cara.page.locator('main a[href*="?mentee="]').last().click();
    await cara.presses('See what rules and fairness cost');
    await cara.page.getByRole('heading', { name: 'What is scarce' }).waitFor({ timeout: 60_000 });
    await expectWellDrawn(cara.page, 'laboratory-costs');
  });

  it('puts scenarios side by side', async () => {
    await cara.opens(`${base}/laboratory`);
    await cara.follows('Compare side by side');
    expect(await cara.reads()).toContain('Skills first');
    await expectWellDrawn(cara.page, 'laboratory-comparison');
  });

  it('E2 works before any script has loaded', async () => {
    const plain = await signInAs('Cara', browser, site.url, { javaScriptEnabled: false });
    await plain.opens(`${base}/laboratory`);
    await plain.types({ name: 'Without scripts' });
    await plain.presses('Begin a scenario');
    expect(await said(plain)).toContain('Nothing is changed yet');
    await plain.types({ maxHoursApart: 5 });
    await plain.presses('Try these rules');
    expect(await said(plain)).toMatch(/^Last change: /);
    await plain.presses('Discard the scenario');
    expect(await plain.reads()).toContain('The scenario is gone.');
  });
});
