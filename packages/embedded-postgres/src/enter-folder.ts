import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Account } from './account.ts';

/** Whether the account may enter the folder and every folder above it. Ignores ACLs. */
export function canEnter(folder: string, account: Account): boolean {
  if (!account) return true;
  const { mode, uid, gid } = statSync(folder);
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  if (((mode >> shift) & 1) === 0) return false;
  return folder === dirname(folder) || canEnter(dirname(folder), account);
}
