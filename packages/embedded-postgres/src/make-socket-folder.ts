import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, give } from './account.ts';
import { canEnter } from './enter-folder.ts';

/** A socket's whole path must fit the 103 bytes of macOS's sockaddr_un; `/.s.PGSQL.5432` and room to spare go off. */
const LONGEST_FOLDER = 80;

/** The private folder of the server's socket: short, the same for the same data, entered by its account only. */
export function makeSocketFolder(data: string, account: Account): string {
  const mark = createHash('sha256').update(data).digest('hex').slice(0, 12);
  const folder = join(temporaryFolder(account), `pairwell-${mark}`);
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 });
    give(folder, account);
  }
  const found = lstatSync(folder);
  const owner = account?.uid ?? process.getuid?.();
  // Everyone may write to the temporary folder, so someone else may have put this one there.
  if (!found.isDirectory() || found.uid !== owner || (found.mode & 0o077) !== 0) {
    throw new Error(`${folder} should be a private folder of uid ${owner}, and is not. Remove it and start again.`);
  }
  return folder;
}

function temporaryFolder(account: Account): string {
  const usual = tmpdir();
  return usual.length <= LONGEST_FOLDER - 'pairwell-'.length - 13 && existsSync(usual) && canEnter(usual, account) ? usual : '/tmp';
}
