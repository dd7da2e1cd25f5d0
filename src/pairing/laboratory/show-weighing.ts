import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { personNames } from '../../people/person-names.ts';
import { query } from '../../platform/command.ts';
import { shownWork, workShown } from '../work-shown.ts';
import { scenarioOf } from './scenario-of.ts';
import { weighing } from './weighing.ts';
import { weighingsOf } from './weighing-of.ts';

export const showWeighing = query({
  name: 'pairing.show-weighing',
  says: 'Show what rules and fairness cost in a scenario',
  http: 'GET /programs/:program/scenarios/:scenario/weighing',
  input: z.object({}),
  output: z.object({
    work: workShown.nullable(),
    weighing: weighing.nullable(),
    /** Whether the scenario was changed since it was weighed. */
    isOld: z.boolean(),
    names: z.record(z.string(), z.string()),
  }),
  may: aProgramManager,
  run: async (ctx, { program, scenario }) => {
    const { changedAt } = await scenarioOf(ctx, program, scenario);
    const rows = await weighingsOf(ctx, program, scenario);
    const finished = rows.find((row) => row.finishedAt);
    const found = finished ? weighing.parse(finished.result) : null;
    const people = await personNames(ctx, found?.hardest.map(({ person }) => person) ?? []);
    return {
      work: rows[0] ? shownWork(rows[0]) : null,
      weighing: found,
      isOld: finished !== undefined && (finished.input as { of?: string }).of !== changedAt.toISOString(),
      names: Object.fromEntries([...people].map(([id, { name }]) => [id, name])),
    };
  },
});
