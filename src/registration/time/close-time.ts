import { z } from 'zod';
import { aKeeperOfTheDirectory } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { closedPeriodFields, writeClosedPeriod } from './write-closed-period.ts';

/** For everybody, such as the close of a quarter. */
export const closeTime = command({
  name: 'registration.close-time',
  says: 'Close these days for everybody',
  done: 'These days are closed for everybody.',
  http: 'POST /organization/closed-periods',
  input: closedPeriodFields,
  output: z.object({ period: z.uuid() }),
  may: aKeeperOfTheDirectory,
  run: (ctx, given) => writeClosedPeriod(ctx, null, given),
});
