import { resolve } from 'node:path';
import type { Verb } from '../../platform/cli/verb.ts';
import { UsageProblem } from '../../platform/cli/verb.ts';
import { readOptions } from '../../platform/cli/read-options.ts';
import { restoreBackup } from '../../platform/backup/restore-backup.ts';
import { writeBackup } from '../../platform/backup/write-backup.ts';
import { withApp } from '../with-app.ts';

const fileIn = (args: string[]): string => {
  const [file] = readOptions(args).words;
  if (!file) throw new UsageProblem('Name the file of the backup.');
  return resolve(file);
};

export const backup: Verb = {
  name: 'backup',
  says: 'Writes everything into one file while people go on working',
  usage: 'backup pairwell-2026-03-02.backup',
  async run(args, terminal) {
    const file = fileIn(args);
    await withApp(async (app) => {
      const rows = await writeBackup(app.ownerPool, file, app.clock.at(0));
      terminal.say(`${rows} rows are in ${file}.`);
    });
  },
};

export const restore: Verb = {
  name: 'restore',
  says: 'Puts a backup into an empty database',
  usage: 'restore pairwell-2026-03-02.backup',
  async run(args, terminal) {
    const file = fileIn(args);
    await withApp(async (app) => {
      terminal.say(`${await restoreBackup(app.ownerPool, file)} rows are back.`);
    });
  },
};
