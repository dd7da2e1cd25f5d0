import { lchownSync, lstatSync, readFileSync } from 'node:fs';

/** The unprivileged account PostgreSQL runs under; undefined means the account we already are. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root. When we are root, an existing database keeps the account that
 * owns it, and a new one goes to `nobody`.
 */
export function chooseAccount(existingData: string): Account {
  const us = process.getuid?.();
  if (us === undefined) return undefined;
  const owner = lstatSync(existingData, { throwIfNoEntry: false });
  if (us !== 0) {
    if (owner && owner.uid !== us) {
      throw new Error(
        `The database in ${existingData} belongs to another account (uid ${owner.uid}). Start as that account, or set DATABASE_URL to another database.`,
      );
    }
    return undefined;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return nobody();
}

export function give(path: string, account: Account): void {
  if (account) lchownSync(path, account.uid, account.gid);
}

function nobody(): Account {
  // initdb looks its own account up by name, so an invented uid would not do.
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name === 'nobody') return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has no account named "nobody" to run it under. Start as an ordinary user, or set DATABASE_URL.',
  );
}
