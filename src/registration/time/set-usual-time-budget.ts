import { z } from 'zod';
import { aKeeperOfTheDirectory } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { maybe, number } from '../../platform/input.ts';
import { timeBudgetChanged } from '../events.ts';
import { mostHours } from './most-hours.ts';
import { writeTimeBudget } from './write-time-budget.ts';

export const setUsualTimeBudget = command({
  name: 'registration.set-usual-time-budget',
  says: 'Save for everybody',
  done: 'The usual time budget is saved.',
  http: 'PUT /organization/time-budget',
  input: z.object({
    /** Left out: nobody is held to one. */
    hoursPerMonth: maybe(number('The hours a month', { least: 0, most: mostHours })),
  }),
  output: z.object({ hoursPerMonth: z.number().nullable() }),
  may: aKeeperOfTheDirectory,
  run: async (ctx, { hoursPerMonth }) => {
    await writeTimeBudget(ctx, null, hoursPerMonth);
    await ctx.emit(timeBudgetChanged, { person: null });
    return { hoursPerMonth: hoursPerMonth ?? null };
  },
});
