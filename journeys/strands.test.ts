/** Cara runs one program in which some meet in pairs and others in circles. */
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
let program: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('strands', { demo: true }), launchBrowser()]);
  cara = await signInAs('Cara', browser, site.url);
  bare = await signInAs('Cara', browser, site.url, { javaScriptEnabled: false, viewport: phone });
  await cara.opens('/programs?search=Leading');
  const link = await cara.page.locator('main a[href^="/programs/"]', { hasText: 'Leading' }).first().getAttribute('href');
  program = `/programs/${link?.split('/')[2]}`;
}, 420_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

describe.sequential('A5-09 a track of circles beside one in pairs', { timeout: 120_000 }, () => {
  it('A5-09 is added on a phone before any script has loaded', async () => {
    await bare.opens(`${program}/planning/new-track`);
    const form = bare.form('planning.add-track');
    await bare.types({ name: 'Circle of newcomers', says: 'Learn from each other as well.', structure: 'group' }, form);
    await bare.unfolds('Sizes and rounds', form);
    await bare.types({ groupLeast: 6, groupMost: 5 }, form);
    await bare.presses('Add the track', form);
    expect(await bare.reads()).toContain('The largest size is below the least');
    await bare.types({ groupLeast: 2, groupMost: 5 }, bare.form('planning.add-track'));
    await bare.presses('Add the track', bare.form('planning.add-track'));
    await cara.opens(bare.path);
    expect(await cara.page.locator('select[name="structure"]').inputValue()).toBe('group');
    await expectWellDrawn(cara.page, 'strands-track');
    await cara.opens(`${program}/planning`);
    await expectWellDrawn(cara.page, 'strands-plan');
  });

  it('A5-09 has proposals of its own, one link away from those of the other', async () => {
    await cara.opens(`${program}/pairing`);
    await expectWellDrawn(cara.page, 'strands-overview');
    await cara.follows(/^Group/);
    expect(cara.page.url()).toContain('structure=group');
    await cara.follows('Proposal');
    expect(cara.page.url()).toContain('structure=group');
    await expectWellDrawn(cara.page, 'strands-proposal-group');
    await cara.follows(/^One-on-one/);
    await expectWellDrawn(cara.page, 'strands-proposal-pairs');
    await cara.follows('Laboratory');
    expect(await cara.reads()).toContain('about the tracks in which people meet in pairs');
    await expectWellDrawn(cara.page, 'strands-laboratory');
  });
});
