import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { scenarios } from '../tables.ts';
import { scenarioShared } from './events.ts';
import { myScenario, whyNotMine } from './scenario-of.ts';

export const shareScenario = command({
  name: 'pairing.share-scenario',
  says: 'Share it',
  done: 'The other managers of the program see this scenario now. Only you change it.',
  http: 'POST /programs/:program/scenarios/:scenario/sharing',
  input: z.object({}),
  output: z.object({}),
  may: aProgramManager,
  ready: whyNotMine,
  run: async (ctx, { program, scenario }) => {
    const { sharedAt } = await myScenario(ctx, program, scenario);
    if (sharedAt) return {};
    await ctx.db.update(scenarios).set({ sharedAt: ctx.now }).where(eq(scenarios.id, scenario));
    await ctx.emit(scenarioShared, { program, scenario });
    return {};
  },
});
