import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { scenarios } from '../tables.ts';
import { myScenario, whyNotMine } from './scenario-of.ts';

export const unshareScenario = command({
  name: 'pairing.unshare-scenario',
  says: 'Keep it to myself',
  done: 'Nobody but you sees this scenario now.',
  http: 'DELETE /programs/:program/scenarios/:scenario/sharing',
  input: z.object({}),
  output: z.object({}),
  may: aProgramManager,
  ready: whyNotMine,
  run: async (ctx, { program, scenario }) => {
    await myScenario(ctx, program, scenario);
    await ctx.db.update(scenarios).set({ sharedAt: null }).where(eq(scenarios.id, scenario));
    return {};
  },
});
