import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { scenarios } from '../tables.ts';
import { forgetUnusedBases, myScenario, whyNotMine } from './scenario-of.ts';

export const discardScenario = command({
  name: 'pairing.discard-scenario',
  says: 'Discard the scenario',
  done: 'The scenario is gone. The program is as it was.',
  http: 'DELETE /programs/:program/scenarios/:scenario',
  input: z.object({}),
  output: z.object({}),
  may: aProgramManager,
  ready: whyNotMine,
  run: async (ctx, { program, scenario }) => {
    await myScenario(ctx, program, scenario);
    await ctx.db.delete(scenarios).where(eq(scenarios.id, scenario));
    await forgetUnusedBases(ctx, program);
    return {};
  },
});
