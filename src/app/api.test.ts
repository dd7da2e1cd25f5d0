/** The REST API as a caller meets it, over HTTP semantics, on a real database. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../platform/actor.ts';
import { nobody } from '../platform/actor.ts';
import { apiOf, operationsOf } from '../platform/api/mount-api.ts';
import { openApiDocument } from '../platform/api/openapi-document.ts';
import { testApp } from '../platform/testing/test-app.ts';
import { aManager, anOrganization, aPerson } from '../people/testing.ts';
import { stages } from './stages.ts';

const app = await testApp(stages);
const organization = await anOrganization(app);
const cara = await aManager(app, organization);
const mia = await aPerson(app, organization);
const actors: Record<string, Actor> = { cara, mia };
const api = apiOf(app, async (_app, request) => actors[request.headers.get('x-test-actor') ?? ''] ?? nobody);

const call = async (method: string, path: string, as: string, body?: unknown, headers: Record<string, string> = {}) =>
  api.request(path, { method, headers: { 'x-test-actor': as, ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });

describe('the OpenAPI document', () => {
  const document = openApiDocument(operationsOf(app), 'https://mentoring.example/api/v1');

  it('describes every operation of every stage', () => {
    const text = JSON.stringify(document);
    for (const operation of operationsOf(app)) expect(text).toContain(`"operationId":"${operation.name}"`);
  });

  it('is served', async () => {
    const answer = await call('GET', '/openapi.json', '');
    expect(answer.status).toBe(200);
    expect(z.object({ openapi: z.literal('3.1.0') }).safeParse(await answer.json()).success).toBe(true);
  });

  it('passes the default rules of spectral', { timeout: 120_000 }, async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'pairwell-openapi-')), 'openapi.json');
    writeFileSync(file, JSON.stringify(document));
    const run = promisify(execFile)('node_modules/.bin/spectral', ['lint', file, '--ruleset', '.spectral.yaml', '--fail-severity', 'hint']);
    await run.catch((problem: { stdout: string }) => expect.fail(problem.stdout));
  });
});

describe('problems', () => {
  it('answer as RFC 9457 documents, with a sentence per field', async () => {
    const answer = await call('POST', '/programs', 'cara', {});
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const problem = z
      .object({ status: z.number(), detail: z.string(), fields: z.record(z.string(), z.string()) })
      .parse(await answer.json());
    expect(Object.keys(problem.fields).length).toBeGreaterThan(0);
  });

  it('refuses a body that is no JSON object', async () => {
    const answer = await api.request('/programs', { method: 'POST', headers: { 'x-test-actor': 'cara' }, body: '[1' });
    expect(answer.status).toBe(422);
  });

  it('does not find what is not there, nor what has no address', async () => {
    expect((await call('GET', '/programs/019b0000-0000-7000-8000-00000000ffff', 'cara')).status).toBe(404);
    expect((await call('GET', '/nothing', 'cara')).status).toBe(404);
    expect((await call('GET', '/programs/not-an-id', 'cara')).status).toBe(404);
  });

  it('refuses a person without the role', async () => {
    expect((await call('POST', '/programs', 'mia', { name: 'Mine', blueprint: 'sales-mentorship-90-days' })).status).toBe(403);
  });
});

describe('an Idempotency-Key', () => {
  const made = { name: 'Sales mentorship', blueprint: 'sales-mentorship-90-days' };
  const key = { 'Idempotency-Key': 'key-1' };

  it('acts once and answers the same', async () => {
    const first = await call('POST', '/programs', 'cara', made, key);
    const again = await call('POST', '/programs', 'cara', made, key);
    expect(first.status).toBe(201);
    expect(await again.json()).toEqual(await first.json());
  });

  it('acts once when both calls come at the same moment', async () => {
    const body = { ...made, name: 'At once' };
    const both = await Promise.all(
      [1, 2].map(() => call('POST', '/programs', 'cara', body, { 'Idempotency-Key': 'key-2' }).then((answer) => answer.text())),
    );
    expect(both[0]).toBe(both[1]);
    const found = await app.ownerPool.query(`select from planning.programs where name = 'At once'`);
    expect(found.rowCount).toBe(1);
  });

  it('is refused for another request', async () => {
    expect((await call('POST', '/programs', 'cara', { ...made, name: 'Other' }, key)).status).toBe(422);
  });

  it('keeps no copy of an answer that is shown once', async () => {
    const made = { name: 'for a script' };
    const once = { 'Idempotency-Key': 'key-3' };
    const { key } = z.object({ key: z.string() }).parse(await (await call('POST', '/api-keys', 'cara', made, once)).json());
    expect((await call('POST', '/api-keys', 'cara', made, once)).status).toBe(409);
    const kept = await app.ownerPool.query('select response::text from platform.idempotency_keys');
    expect(JSON.stringify(kept.rows)).not.toContain(key);
  });
});
