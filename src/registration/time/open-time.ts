import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aKeeperOfTheDirectory } from '../../people/access.ts';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { policy } from '../../platform/policy.ts';
import { timeOpened } from '../events.ts';
import { closedPeriods } from '../tables.ts';
import { findPeriod } from './closed-periods-of.ts';

type Subject = Awaited<ReturnType<typeof findPeriod>>;

/** A person's own days are nobody else's to open, nor to know of. */
const whoeverClosedIt = policy<Subject>(
  'whoeverClosedIt',
  'whoever closed them; for the whole organisation owners, IT administrators and managers of all programs',
  async (ctx, period) => {
    if (!period) return 'hidden';
    if (period.person === null) return aKeeperOfTheDirectory.judge(ctx, undefined);
    return period.person === personIdOf(ctx.actor) ? 'yes' : 'hidden';
  },
);

export const openTime = command({
  name: 'registration.open-time',
  says: 'Open again',
  done: 'These days are open again.',
  http: 'DELETE /closed-periods/:period',
  input: z.object({}),
  output: z.object({ period: z.uuid() }),
  of: (ctx, params) => findPeriod(ctx, params.period),
  may: whoeverClosedIt,
  run: async (ctx, { period }, found) => {
    await ctx.db.delete(closedPeriods).where(eq(closedPeriods.id, period));
    await ctx.emit(timeOpened, { period, person: found?.person ?? null });
    return { period };
  },
});
