import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { query } from '../../platform/command.ts';
import { anInvitedPerson } from '../access.ts';
import { promisesOf } from './commitments-of.ts';
import { hoursLeftOf } from './time-budget.rules.ts';
import { timeBudgetsOf } from './time-budgets-of.ts';
import { inParts } from './why-too-much.ts';

/** What somebody who registers here has promised in other programs already. */
export const showMyPromises = query({
  name: 'registration.show-my-promises',
  says: 'Show what I have promised elsewhere',
  http: 'GET /programs/:program/registration/promises',
  input: z.object({}),
  output: z.object({
    /** In words; null where there is nothing. */
    elsewhere: z.string().nullable(),
    /** Of the time budget, before anything is promised here; null where there is none. */
    left: z.number().nullable(),
  }),
  may: anInvitedPerson,
  run: async (ctx, { program }) => {
    const person = personIdOf(ctx.actor) as string;
    const promised = await promisesOf(ctx, person, program);
    const budget = (await timeBudgetsOf(ctx, [person]))(person).hours;
    return {
      elsewhere: promised.length > 0 ? inParts(ctx, promised) : null,
      left: hoursLeftOf(
        budget,
        promised.map(({ hours }) => hours),
      ),
    };
  },
});
