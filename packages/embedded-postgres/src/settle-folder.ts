import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Account } from './account.ts';
import { canEnter } from './enter-folder.ts';

/** Where root keeps what a checkout under a private folder (/root, say) cannot hold. */
const ROOTS_STATE = '/var/lib/pairwell';

/**
 * Makes the folder that holds the cluster and returns its real path. When the account cannot enter
 * the folder above it, it lives in /var/lib/pairwell and a symbolic link shows where.
 */
export function settleFolder(folder: string, account: Account, log: (line: string) => void): string {
  const wanted = resolve(folder);
  mkdirSync(dirname(wanted), { recursive: true });
  const within = realpathSync(dirname(wanted));
  if (!lstatSync(wanted, { throwIfNoEntry: false })) {
    if (canEnter(within, account)) mkdirSync(wanted, { recursive: true });
    else linkElsewhere(wanted, log);
  }
  if (!existsSync(wanted)) {
    throw new Error(
      `${wanted} points to a folder that is gone. Bring the folder back, or delete the link to start with an empty database.`,
    );
  }
  const real = realpathSync(wanted);
  if (account) chmodSync(real, 0o711);
  if (!canEnter(real, account)) {
    throw new Error(
      `PostgreSQL runs as uid ${account?.uid} and cannot enter ${real}. Open the folders above it (chmod o+x), or move the data folder.`,
    );
  }
  return real;
}

function linkElsewhere(wanted: string, log: (line: string) => void): void {
  const mark = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  const home = join(ROOTS_STATE, `${basename(wanted)}-${mark}`);
  mkdirSync(home, { recursive: true });
  chmodSync(ROOTS_STATE, 0o711);
  try {
    symlinkSync(home, wanted);
    log(`The database lives in ${home}, because its own account cannot enter ${dirname(wanted)}.`);
  } catch (problem) {
    // Another starter made the same link a moment ago.
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
  }
}
