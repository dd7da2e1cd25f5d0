import { and, isNotNull, isNull, lte } from 'drizzle-orm';
import { whyNotLaunch } from '../../planning/launching/launch.ts';
import { chore } from '../../platform/chore.ts';
import { windows } from '../tables.ts';
import { open } from './open.ts';

export const openWhenDue = chore({
  name: 'registration.open-when-due',
  says: 'Opens registration at the beginning of the day that was set for it',
  every: 'hour',
  run: async (ctx) => {
    const due = await ctx.db
      .select({ program: windows.programId })
      .from(windows)
      .where(and(isNotNull(windows.opensAt), lte(windows.opensAt, ctx.now), isNull(windows.openedAt)));
    // A program that cannot be launched waits, and its checklist says for what.
    for (const { program } of due) if (!(await whyNotLaunch(ctx, program))) await open(ctx, program);
  },
});
