import type { Verb } from '../../platform/cli/verb.ts';
import { loadDemo } from '../demo/load-demo.ts';
import { serve } from '../serve.ts';
import { withApp } from '../with-app.ts';

/** What `npm start` does. */
export const start: Verb = {
  name: 'start',
  says: 'Serves the demo organisation, loading it the first time',
  usage: 'start',
  async run(args, terminal) {
    await withApp(async (app) => app.configuration.demo && loadDemo(app, terminal.say), { hasty: true });
    terminal.say('Sign in as Cara, Mo, Mia, Tea, Vera or Ian: the sign-in page lists them.');
    await serve.run(args, terminal);
  },
};
