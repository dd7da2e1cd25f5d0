/** The matching engine, bundled as any site would and run in a worker of a real browser, beside itself in Node. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { solveAssignment } from '@pairwell/matching';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../browser/launch-browser.ts';
import { aMarket } from './a-market.ts';
import type { Answer } from './solve.worker.ts';

const MENTEES = 900;
/** Only with these does a browser let threads share memory. */
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

const folder = mkdtempSync(join(tmpdir(), 'engine-'));
let browser: Browser;
const servers: Server[] = [];

beforeAll(async () => {
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    base: './',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: { input: join(import.meta.dirname, 'solve.worker.ts'), output: { entryFileNames: 'solve.worker.js' } },
    },
  });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The bundle on loopback. */
async function serve(headers: Record<string, string>): Promise<string> {
  const files = new Set(readdirSync(folder, { recursive: true }).map((name) => `/${String(name)}`));
  const server = createServer(({ url = '/' }, response) => {
    const isPage = url === '/';
    response.writeHead(isPage || files.has(url) ? 200 : 404, {
      'Content-Type': isPage ? 'text/html' : 'text/javascript',
      ...headers,
    });
    response.end(
      isPage
        ? '<!doctype html><title>Engine</title><link rel="icon" href="data:,">'
        : files.has(url)
          ? readFileSync(join(folder, url))
          : '',
    );
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const ask = (page: Page, question: { mentees: number; workers: number; stopAt?: number }): Promise<Answer> =>
  page.evaluate(
    (question) =>
      new Promise<Answer>((resolve, reject) => {
        const worker = new Worker('/solve.worker.js', { type: 'module' });
        worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
          worker.terminate();
          resolve(data);
        });
        worker.addEventListener('error', ({ message }) => reject(new Error(message || 'The worker did not start.')));
        worker.postMessage(question, []);
      }),
    question,
  );

test.each([
  ['with threads that share memory', ISOLATED, 2, true],
  ['with threads that have copies', {}, 2, false],
  ['alone', {}, 0, false],
])('the same pairs in a browser as in Node, %s', async (_, headers, workers, shared) => {
  const page = await browser.newPage();
  await page.goto(await serve(headers));
  const answer = await ask(page, { mentees: MENTEES, workers });
  const { pairs, total } = await solveAssignment(aMarket(MENTEES).problem);
  expect(answer).toMatchObject({ kernel: true, shared, threads: workers, proved: true, total });
  expect(answer.pairs).toEqual(pairs.map(({ mentee, mentor, score }) => [mentee, mentor, score]));
  expect(answer.progress.length).toBeGreaterThan(1);
  expect(answer.progress).toEqual(answer.progress.toSorted((a, b) => a - b));
  expect(answer.progress.at(-1)).toBe(1);
  await page.close();
});

test('a browser stops it by its signal, with threads and without', async () => {
  const page = await browser.newPage();
  await page.goto(await serve(ISOLATED));
  for (const workers of [0, 2]) {
    const answer = await ask(page, { mentees: MENTEES, workers, stopAt: 0 });
    expect(answer).toMatchObject({ stoppedBy: 'AbortError', pairs: [] });
    expect(answer.progress.every((fraction) => fraction < 1)).toBe(true);
  }
  await page.close();
});
