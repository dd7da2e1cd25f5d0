import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { number } from '../../platform/input.ts';
import { clockRunning } from './clock-work.ts';
import { someoneInTheDemo } from './the-demo.ts';

const dayMs = 86_400_000;

export const advanceClock = command({
  name: 'site.advance-clock',
  says: 'Move the clock forward',
  http: 'POST /clock/advances',
  input: z.object({ days: number('The number of days', { least: 1, most: 100, whole: true }) }),
  output: z.object({ work: z.uuid() }),
  may: someoneInTheDemo,
  ready: async (ctx) => ((await clockRunning(ctx)) ? 'The clock is moving already. Wait until it stands.' : undefined),
  run: async (ctx, { days }) => ({
    work: await ctx.startWork('site.advance-clock', { until: new Date(ctx.now.getTime() + days * dayMs).toISOString() }),
  }),
});
