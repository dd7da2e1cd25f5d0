import { z } from 'zod';
import { query } from '../../platform/command.ts';
import { aSignedInPerson } from '../../platform/policy.ts';
import { closedForAll } from './closed-periods-of.ts';
import { timeBudgetsOf } from './time-budgets-of.ts';

export const closedPeriod = z.object({ id: z.uuid(), name: z.string(), startsOn: z.string(), endsOn: z.string() });

/** What holds for everybody. */
export const showClosedTime = query({
  name: 'registration.show-closed-time',
  says: 'Show the usual time budget and the days closed for everybody',
  http: 'GET /organization/time',
  input: z.object({}),
  output: z.object({ hoursPerMonth: z.number().nullable(), closed: z.array(closedPeriod) }),
  may: aSignedInPerson,
  run: async (ctx) => {
    const budgetOf = await timeBudgetsOf(ctx, []);
    const closed = await closedForAll(ctx);
    return { hoursPerMonth: budgetOf('').hours, closed: closed.map(({ person: _, ...one }) => one) };
  },
});
