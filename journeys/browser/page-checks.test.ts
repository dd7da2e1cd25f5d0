import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { expectNoAxeViolations, screenshotAtBothWidths, walkByKeyboard, watchConsole } from './page-checks.ts';

let browser: Browser;
let page: Page;
let body = '';

/** Serves `body` under a policy as strict as ours, since that is where injected checks break. */
const server = createServer((request, response) => {
  response.statusCode = request.url === '/' ? 200 : 404;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-abc'; img-src data:");
  response.end(`<!doctype html><html lang="en"><title>Pairs</title><link rel="icon" href="data:,"><main>${body}</main></html>`);
});

async function open(html: string): Promise<void> {
  body = html;
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

beforeAll(async () => {
  browser = await launchBrowser();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}, 60_000);
afterAll(async () => {
  await browser.close();
  server.close();
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());

test('a quiet page passes, errors and rejections fail with what they said', async () => {
  const watch = watchConsole(page, [/on purpose/]);
  await open('<h1>Pairs</h1>');
  watch.expectQuiet();
  await open(`<h1>Pairs</h1><script nonce="abc">
    console.error('said on purpose'); console.error('said by mistake');
    setTimeout(() => { throw new Error('thrown') });
    Promise.reject(new Error('rejected'));
  </script>`);
  await expect.poll(() => watch.problems.length).toBe(3);
  for (const said of ['3 problem', 'said by mistake', 'thrown', 'rejected']) expect(() => watch.expectQuiet()).toThrow(said);
});

test('accessibility findings name the rule, the place and the cure', async () => {
  await open('<h1>Pairs</h1><label>Name <input></label>');
  await expectNoAxeViolations(page);
  await open('<h1>Pairs</h1><input id="lonely"><p style="color:#bbb;background:#fff">faint</p>');
  const failure = await expectNoAxeViolations(page).catch((error: Error) => error.message);
  expect(failure).toMatch(/breaks 2 accessibility rule/);
  expect(failure).toMatch(/label \(critical\)[^]*at #lonely/);
  expect(failure).toMatch(/color-contrast \(serious\)[^]*contrast ratio/);
});

test('screenshots at both widths tell when the page scrolls sideways, and restore the window', async () => {
  await open('<div style="width:600px">Wide</div>');
  const before = page.viewportSize();
  const [phone, laptop] = await screenshotAtBothWidths(page, 'page-checks-trial');
  expect(phone).toMatchObject({ width: 390, overflow: expect.any(Number) });
  expect(phone?.overflow).toBeGreaterThan(200);
  expect(laptop).toMatchObject({ width: 1280, overflow: 0 });
  for (const one of [phone, laptop]) {
    expect(existsSync(one?.file ?? '')).toBe(true);
    rmSync(one?.file ?? '');
  }
  expect(page.viewportSize()).toEqual(before);
  await expect(screenshotAtBothWidths(page, '../elsewhere')).rejects.toThrow('lower-case words');
});

test('the keyboard walk meets each stop once, in order, and sees which show the focus', async () => {
  await open(`<style>.bare:focus{outline:none} .ringed:focus-visible{outline:none;box-shadow:0 0 0 3px #063}</style>
    <a href="#x">Skip</a> <button class="ringed">Save</button> <button class="bare">Hide</button>
    <button disabled>Never</button> <label>Name <input></label>
    <p style="height:1500px"></p><button>Far below</button>`);
  const stops = await walkByKeyboard(page);
  expect(stops.map(({ role, name, showsFocus }) => [role, name, showsFocus])).toEqual([
    ['link', 'Skip', true],
    ['button', 'Save', true],
    ['button', 'Hide', false],
    ['textbox', 'Name', true],
    ['button', 'Far below', true],
  ]);
});

test('a page with nothing to reach gives an empty walk', async () => {
  await open('<h1>Pairs</h1>');
  expect(await walkByKeyboard(page)).toEqual([]);
});
