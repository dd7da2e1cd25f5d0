import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { maybe, number } from '../../platform/input.ts';
import { aSignedInPerson } from '../../platform/policy.ts';
import { timeBudgetChanged } from '../events.ts';
import { mostHours } from './most-hours.ts';
import { writeTimeBudget } from './write-time-budget.ts';

/** Matches under way stay as they are, also where they take more. */
export const setMyTimeBudget = command({
  name: 'registration.set-my-time-budget',
  says: 'Save my time budget',
  done: 'Your time budget is saved.',
  http: 'PUT /time-budget',
  input: z.object({
    /** Left out: what the organisation says for everybody. */
    hoursPerMonth: maybe(number('The hours a month', { least: 0, most: mostHours })),
  }),
  output: z.object({ hoursPerMonth: z.number().nullable() }),
  may: aSignedInPerson,
  run: async (ctx, { hoursPerMonth }) => {
    const person = personIdOf(ctx.actor) as string;
    await writeTimeBudget(ctx, person, hoursPerMonth);
    await ctx.emit(timeBudgetChanged, { person });
    return { hoursPerMonth: hoursPerMonth ?? null };
  },
});
