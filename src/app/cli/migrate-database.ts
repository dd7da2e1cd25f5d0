import type { Verb } from '../../platform/cli/verb.ts';
import { withApp } from '../with-app.ts';

export const migrateDatabase: Verb = {
  name: 'migrate',
  says: 'Brings the database to this version; safe to run on many nodes at once',
  usage: 'migrate',
  async run(_args, terminal) {
    await withApp(async (_app, applied) => {
      terminal.say(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`);
    });
  },
};
