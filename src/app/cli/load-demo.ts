import type { Verb } from '../../platform/cli/verb.ts';
import { loadDemo } from '../demo/load-demo.ts';
import { withApp } from '../with-app.ts';

export const demo: Verb = {
  name: 'demo',
  says: 'Loads the demo organisation, unless it is there already',
  usage: 'demo',
  async run(_args, terminal) {
    const loaded = await withApp(
      async (app) => {
        if (!app.configuration.demo) throw new Error('The demo organisation belongs into a demo. Set PAIRWELL_DEMO=true.');
        return loadDemo(app, terminal.say);
      },
      { hasty: true },
    );
    terminal.say(loaded ? 'The demo is ready.' : 'There is an organisation already; nothing was changed.');
  },
};
