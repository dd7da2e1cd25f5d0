import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { maybe, number } from '../../platform/input.ts';
import { criteriaSet, seniorities } from '../criteria/criteria-set.ts';
import type { Change } from './change.ts';
import { changeScenario } from './change-scenario.ts';
import { criteriaInScenario } from './criteria-in-scenario.ts';
import { outcome } from './outcome.ts';
import { whyNotMine } from './scenario-of.ts';

export const setScenarioRules = command({
  name: 'pairing.set-scenario-rules',
  says: 'Try these rules',
  http: 'PUT /programs/:program/scenarios/:scenario/rules',
  input: z.object({
    mentorIs: z.enum(seniorities, { error: 'Choose where the mentor stands.' }),
    steps: number('The steps', { least: 1, most: 10, whole: true }).default(1),
    /** Absent for no limit. */
    maxHoursApart: maybe(number('The hours between time zones', { least: 0, most: 12 })),
    objective: criteriaSet.shape.objective,
  }),
  output: outcome,
  may: aProgramManager,
  ready: whyNotMine,
  run: async (ctx, { program, scenario, mentorIs, steps, maxHoursApart, objective }) => {
    const { set } = await criteriaInScenario(ctx, program, scenario);
    const changes: Change[] = [
      ...(set.seniority.mentorIs === mentorIs && set.seniority.steps === steps ? [] : [{ what: 'seniority' as const, mentorIs, steps }]),
      ...(set.maxHoursApart === maxHoursApart ? [] : [{ what: 'hours apart' as const, hours: maxHoursApart ?? null }]),
      ...(set.objective === objective ? [] : [{ what: 'objective' as const, objective }]),
    ];
    return changeScenario(ctx, { program, scenario }, (made) => [...made, ...changes]);
  },
});
