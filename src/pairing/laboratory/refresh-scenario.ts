import { eq } from 'drizzle-orm';
import { aProgramManager } from '../../people/access.ts';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { scenarios } from '../tables.ts';
import { freezeBase } from './freeze-base.ts';
import { outcome } from './outcome.ts';
import { forgetUnusedBases, myScenario, whyNotMine } from './scenario-of.ts';

export const refreshScenario = command({
  name: 'pairing.refresh-scenario',
  says: 'Take the people of today',
  done: 'The scenario is about the people of today now, with the same changes.',
  http: 'POST /programs/:program/scenarios/:scenario/renewals',
  input: z.object({}),
  output: outcome,
  may: aProgramManager,
  ready: whyNotMine,
  run: async (ctx, { program, scenario }) => {
    const { changes } = await myScenario(ctx, program, scenario);
    const { base, outcome: found } = await freezeBase(ctx, program, changes);
    await ctx.db.update(scenarios).set({ baseId: base, outcome: found, changedAt: ctx.now }).where(eq(scenarios.id, scenario));
    await forgetUnusedBases(ctx, program);
    return found;
  },
});
