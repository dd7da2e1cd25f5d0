import { z } from 'zod';
import { query } from '../../platform/command.ts';
import { latestClockWork } from './clock-work.ts';
import { someoneInTheDemo } from './the-demo.ts';

const moving = z.object({
  id: z.uuid(),
  fraction: z.number(),
  note: z.string().nullable(),
  finishedAt: z.date().nullable(),
  failedAt: z.date().nullable(),
  cancelledAt: z.date().nullable(),
  problem: z.string().nullable(),
});

export const showClock = query({
  name: 'site.show-clock',
  says: "The demo's time, and how far a move of it is",
  http: 'GET /clock',
  input: z.object({}),
  output: z.object({ now: z.date(), work: moving.optional() }),
  may: someoneInTheDemo,
  run: async (ctx) => ({ now: ctx.now, work: await latestClockWork(ctx) }),
});
