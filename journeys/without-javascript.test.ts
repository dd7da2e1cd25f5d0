/** The forms that matter, in a browser that runs no scripts. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser/launch-browser.ts';
import { phone, type Visitor } from './browser/visitor.ts';
import { signInAs } from './sign-in-as.ts';
import { startSite, type Site } from './start-site.ts';

let site: Site;
let browser: Browser;
let cara: Visitor;
let mia: Visitor;
let match: string;
let program: string;

const inDays = (days: number, time: string) => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${time}`;
const ownTime = ({ page }: Visitor) =>
  page
    .locator('form')
    .filter({ has: page.locator('input[value="scheduling.schedule-session"]') })
    .filter({ has: page.locator('input[type="datetime-local"]') })
    .first();

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('without-javascript', { demo: true }), launchBrowser()]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

describe.sequential('without JavaScript', { timeout: 60_000 }, () => {
  it('one signs in', async () => {
    cara = await signInAs('Cara', browser, site.url, { javaScriptEnabled: false });
    mia = await signInAs('Mia', browser, site.url, { javaScriptEnabled: false, viewport: phone });
    await mia.opens('/');
    match = `/matches/${(await mia.page.locator('a[href^="/matches/"]').first().getAttribute('href'))?.split(/[/#]/)[2]}`;
    await cara.opens('/programs?search=Career');
    await cara.follows(/Career/);
    program = cara.path.split('/')[2] as string;
  });

  it('the criteria are saved', async () => {
    await cara.opens(`/programs/${program}/pairing/criteria`);
    await cara.presses('Save the criteria');
    expect(await cara.reads()).toMatch(/saved/i);
  });

  it('the general information is saved', async () => {
    await cara.opens(`/programs/${program}/planning`);
    await cara.types({ startsOn: inDays(14, '').slice(0, 10), endsOn: inDays(190, '').slice(0, 10) });
    await cara.presses('Save the general information');
    expect(await cara.reads()).toContain('The general information is saved.');
  });

  it('a program manager invites, opens registration, and a person answers', async () => {
    await cara.opens(`/programs/${program}/registration/invite`);
    await cara.types({ role: 'mentee', addresses: 'mia.castellano@northlight.example' });
    await cara.presses('Invite');
    await cara.opens(`/programs/${program}/registration`);
    await cara.presses('Open registration');
    expect(await cara.reads()).toContain('Registration is open');
    // She is let in once the invitation has gone out, which a job does.
    await expect.poll(() => mia.opens(`/register/${program}`), { timeout: 20_000 }).toBe(200);
    await mia.types({ as: 'mentee' });
    const tracks = mia.page.locator('input[name="track"]');
    if ((await tracks.count()) > 0) await tracks.first().check();
    await mia.presses('Save and go on');
    expect(await mia.reads()).toContain('Step 2 of');
    await mia.presses('Save and go on later');
    expect(mia.path).toBe('/');
  });

  it('a refused form says why and keeps what was typed', async () => {
    await mia.opens(`${match}/schedule`);
    const own = ownTime(mia);
    await mia.types({ at: '2020-01-01T10:00', minutes: 30, place: 'Room 4' }, own);
    await mia.presses('Schedule the session', own);
    const again = ownTime(mia);
    expect(await again.locator('[name="place"]').inputValue()).toBe('Room 4');
    expect(await again.innerText()).toMatch(/past|before|later|ahead|future/i);
  });

  it('a session is scheduled', async () => {
    await mia.opens(`${match}/schedule`);
    const own = ownTime(mia);
    await mia.types({ at: inDays(20, '11:30'), minutes: 30, place: 'Room without scripts' }, own);
    await mia.presses('Schedule the session', own);
    expect(await mia.reads()).toContain('Room without scripts');
  });

  it('a meeting is written down and wrapped up', async () => {
    await mia.opens(`${match}/schedule`);
    await mia.unfolds('Write down a meeting');
    const form = mia.form('scheduling.log-unplanned');
    await mia.types({ at: inDays(-1, '09:15'), minutes: 25 }, form);
    await mia.presses('Write down a meeting', form);
    await mia.opens(match);
    await mia.page.locator('a[href$="/wrap-up"]').first().click();
    await mia.types({ takeaway: 'It works without scripts.', stars: 4 });
    if ((await mia.page.locator('[name="nextAt"]').count()) > 0) await mia.types({ nextAt: inDays(27, '11:30') });
    await mia.presses('Finish');
    expect(mia.path).toBe(match);
  });
});
