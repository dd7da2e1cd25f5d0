import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { aSignedInPerson } from '../../platform/policy.ts';
import { closedPeriodFields, writeClosedPeriod } from './write-closed-period.ts';

/** No new match of the person begins within it, and no session is suggested. */
export const closeMyTime = command({
  name: 'registration.close-my-time',
  says: 'Close these days',
  done: 'These days are closed.',
  http: 'POST /closed-periods',
  input: closedPeriodFields,
  output: z.object({ period: z.uuid() }),
  may: aSignedInPerson,
  run: (ctx, given) => writeClosedPeriod(ctx, personIdOf(ctx.actor) as string, given),
});
