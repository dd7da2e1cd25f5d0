import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Log } from '../platform/log.ts';
import { startApp } from './start-app.ts';

const folder = resolve(`var/test-start-${process.pid}`);
const quiet: Log = { info: () => undefined, error: () => undefined };
const start = () => startApp({}, quiet);

vi.stubEnv('PAIRWELL_DATA', folder);
await mkdir(folder, { recursive: true });
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

describe('an installation that was given nothing', () => {
  it('brings its own database to the present version and keeps a secret that only its owner reads', async () => {
    const first = await start();
    const secret = first.app.configuration.secret;
    expect(first.applied.length).toBeGreaterThan(0);
    expect((await first.app.pool.query('select current_user as name')).rows).toEqual([{ name: 'pairwell_app' }]);
    await first.stop();
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect((await stat(`${folder}/secret`)).mode & 0o777).toBe(0o600);

    const again = await start();
    expect(again.applied).toEqual([]);
    expect(again.app.configuration.secret).toBe(secret);
    await again.stop();
    expect(await readFile(`${folder}/secret`, 'utf8')).toBe(secret);
  });

  it('says what is wrong with its configuration before it starts anything', async () => {
    vi.stubEnv('PORT', 'door');
    vi.stubEnv('SMTP_URL', 'post');
    await expect(start()).rejects.toThrow(/PORT must be a number[\s\S]*SMTP_URL must look like/);
  });
});
