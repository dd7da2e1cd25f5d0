import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { Refused } from '../../platform/problems.ts';
import { changeScenario } from './change-scenario.ts';
import { outcome } from './outcome.ts';
import { scenarioOf, whyNotMine } from './scenario-of.ts';

export const undoChange = command({
  name: 'pairing.undo-change',
  says: 'Take the last change back',
  http: 'DELETE /programs/:program/scenarios/:scenario/last-change',
  input: z.object({}),
  output: outcome,
  may: aProgramManager,
  ready: async (ctx, subject: { program: string; scenario: string }) => {
    const { changes } = await scenarioOf(ctx, subject.program, subject.scenario);
    return (await whyNotMine(ctx, subject)) ?? (changes.length === 0 ? 'Nothing has been changed yet.' : undefined);
  },
  run: (ctx, { program, scenario }) =>
    changeScenario(ctx, { program, scenario }, (made) => {
      if (made.length === 0) throw new Refused('Nothing has been changed yet.');
      return made.slice(0, -1);
    }),
});
