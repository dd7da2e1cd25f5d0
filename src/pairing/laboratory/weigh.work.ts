import { z } from 'zod';
import { work } from '../../platform/work.ts';
import { askLaboratory } from './ask-laboratory.ts';
import { baseText } from './base-text.ts';
import { scenarioOf } from './scenario-of.ts';
import type { Weighing } from './weighing.ts';

export const weigh = work({
  name: 'pairing.weigh',
  says: 'Sees what rules and fairness cost in a scenario',
  input: z.object({
    program: z.uuid(),
    scenario: z.uuid(),
    /** When the scenario was last changed as this was asked. */
    of: z.iso.datetime(),
  }),
  run: async (desk, { program, scenario }): Promise<Weighing & Record<string, unknown>> => {
    const { base, changes } = await desk.transaction((ctx) => scenarioOf(ctx, program, scenario));
    return askLaboratory({ ask: 'weigh', base, changes }, () => desk.transaction((ctx) => baseText(ctx, base)));
  },
});
