import { needed, readOptions } from '../../platform/cli/read-options.ts';
import { UsageProblem, type Verb } from '../../platform/cli/verb.ts';
import { parseLength } from '../../platform/clock.ts';
import { advanceClock } from '../../platform/jobs/advance-clock.ts';
import { withApp } from '../with-app.ts';

export const moveClock: Verb = {
  name: 'clock',
  says: "Moves the demo's time forward and lives through it: every reminder, missed meeting and consequence",
  usage: 'clock --advance 14d',
  async run(args, terminal) {
    const length = parseLength(needed(readOptions(args), 'advance', 'how far, such as 90m, 36h, 14d or 2w'));
    if (!length) throw new UsageProblem('Say how far as a number and m, h, d or w: 90m, 36h, 14d, 2w.');
    await withApp(async (app) => {
      if (!app.configuration.demo) throw new Error('The clock moves in the demo only. Set PAIRWELL_DEMO=true to run the demo.');
      await advanceClock(app, length);
      const found = await app.ownerPool.query<{ offset_ms: string }>('select offset_ms from platform.clock');
      terminal.say(`It is now ${app.clock.at(Number(found.rows[0]?.offset_ms ?? 0)).toISOString()}.`);
    });
  },
};
