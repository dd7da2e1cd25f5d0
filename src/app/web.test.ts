import { describe, expect, it } from 'vitest';
import { anOrganization, aPerson } from '../people/testing.ts';
import { doorContext } from '../platform/http/door.ts';
import { nonceContext } from '../platform/http/nonce.ts';
import { stage } from '../platform/stage.ts';
import { testApp } from '../platform/testing/test-app.ts';
import { defineWords } from '../platform/words/words.ts';
import { buildSite } from './web.ts';

const mounting = stage({
  name: 'test',
  words: defineWords('test', {}),
  mounts: (site) => void site.post('/upload', async (c) => c.text(`${(await c.req.arrayBuffer()).byteLength}`)),
});
const app = await testApp([mounting]);
const home = app.configuration.url;

/** A page that says who asks and with which mark, and repeats what was posted. */
const site = buildSite(app, async (request, context) => {
  const door = context.get(doorContext);
  const ctx = await door.reading();
  const said = request.method === 'POST' ? await request.text() : '';
  return new Response(`${door.actor.kind} ${context.get(nonceContext)} ${ctx.now.toISOString()} ${said}`, {
    headers: { 'Content-Type': 'text/html' },
  });
});
const ask = (path: string, init?: RequestInit) => site.request(`${home}${path}`, init);
const post = (headers: Record<string, string>, body = 'intent=x') =>
  ask('/somewhere', { method: 'POST', body, headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers } });

describe('what passes through the server', () => {
  it('lets only scripts run that carry the mark of this very response', async () => {
    const [one, other] = await Promise.all([ask('/'), ask('/')]);
    const nonce = /nonce-([^']+)'/.exec(one.headers.get('content-security-policy') ?? '')?.[1] ?? '';
    expect(nonce.length).toBeGreaterThan(20);
    expect(await one.text()).toContain(` ${nonce} `);
    expect(other.headers.get('content-security-policy')).not.toContain(nonce);
    expect(one.headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/);
    expect(one.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(one.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('keeps pages out of shared caches', async () => {
    expect((await ask('/')).headers.get('cache-control')).toBe('private, no-store');
  });

  it('takes forms of its own pages only', async () => {
    expect((await post({ Origin: home })).status).toBe(200);
    expect((await post({ 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
    const foreign = await post({ Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' });
    expect(foreign.status).toBe(403);
    expect(await foreign.text()).toContain('Open the page again');
    expect((await post({})).status).toBe(403);
  });

  it('refuses a form that is too large, with what to do', async () => {
    const large = await post({ Origin: home }, 'x'.repeat(1_000_001));
    expect(large.status).toBe(413);
    expect(await large.text()).toContain('Shorten it');
  });

  it('leaves addresses that stages mount to them, however much is sent', async () => {
    const sent = await ask('/upload', {
      method: 'POST',
      body: new Uint8Array(2_000_000),
      headers: { 'Content-Type': 'application/octet-stream' },
    });
    expect(await sent.text()).toBe('2000000');
  });

  it('says that it lives, and whether the database answers', async () => {
    expect((await ask('/healthz')).status).toBe(200);
    expect((await ask('/readyz')).status).toBe(200);
  });

  it('leaves no connection behind', async () => {
    await Promise.all(Array.from({ length: 20 }, () => ask('/')));
    expect(app.pool.idleCount).toBe(app.pool.totalCount);
  });

  it('answers a bug with a sentence and writes it to the log', async () => {
    const failing = buildSite(app, async () => {
      throw new Error('A bug of the test');
    });
    const answer = await failing.request(`${home}/`);
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('A bug of the test');
    expect(app.problems.splice(0)).toHaveLength(1);
  });

  it('knows nobody by a cookie that is not one of its own', async () => {
    const organization = await anOrganization(app);
    const person = await aPerson(app, organization);
    const answer = await ask('/', { headers: { Cookie: `pairwell.session_token=${person.personId}.forged` } });
    expect(await answer.text()).toMatch(/^nobody /);
  });
});
