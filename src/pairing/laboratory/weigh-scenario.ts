import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { scenarioOf } from './scenario-of.ts';
import { weighingUnderWay } from './weighing-of.ts';

export const weighScenario = command({
  name: 'pairing.weigh-scenario',
  says: 'See what rules and fairness cost',
  http: 'POST /programs/:program/scenarios/:scenario/weighings',
  input: z.object({}),
  output: z.object({ work: z.uuid() }),
  may: aProgramManager,
  ready: async (ctx, { program, scenario }: { program: string; scenario: string }) =>
    (await weighingUnderWay(ctx, program, scenario)) ? 'This is being worked out right now.' : undefined,
  run: async (ctx, { program, scenario }) => {
    const { changedAt } = await scenarioOf(ctx, program, scenario);
    return { work: await ctx.startWork('pairing.weigh', { program, scenario, of: changedAt.toISOString() }, { program }) };
  },
});
