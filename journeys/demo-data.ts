/** The data of the demo organisation: made once for a build and a day, then copied for every journey that wants it. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { lstat, mkdir, realpath, rename, rm, symlink } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { promisify } from 'node:util';
import { inTurn } from '@pairwell/embedded-postgres/take-turns';

const run = promisify(execFile);
const home = resolve('var/journeys');

/** @param folder which then holds what `pairwell demo` makes; whatever was there is lost */
export async function copyDemo(folder: string, main: string): Promise<void> {
  const made = resolve(home, `demo-${Math.floor(statSync(main).mtimeMs)}-${new Date().toISOString().slice(0, 10)}`);
  await mkdir(home, { recursive: true });
  await inTurn(resolve(home, 'demo.lock'), async () => {
    if (existsSync(made)) return;
    for (const old of readdirSync(home).filter((name) => name.startsWith('demo-')))
      await rm(resolve(home, old), { recursive: true, force: true });
    const making = resolve(home, 'demo-in-the-making');
    await run(process.execPath, [main, 'demo'], {
      env: { ...process.env, PAIRWELL_DATA: making, PAIRWELL_DEMO: 'true', NODE_ENV: 'production' },
    });
    await rename(making, made);
  });
  await rm(folder, { recursive: true, force: true });
  // Not cp of node:fs, which gives the database's files to whoever copies them.
  await run('cp', ['-a', made, folder]);
  await giveDatabaseOfItsOwn(folder);
}

/** Below a folder that the database's account cannot enter, the data holds but a link to where its database lives. */
async function giveDatabaseOfItsOwn(folder: string): Promise<void> {
  const link = resolve(folder, 'postgres');
  if (!(await lstat(link)).isSymbolicLink()) return;
  const made = await realpath(link);
  const own = `${made}-${basename(folder)}`;
  await rm(own, { recursive: true, force: true });
  await run('cp', ['-a', made, own]);
  await rm(link);
  await symlink(own, link);
}
