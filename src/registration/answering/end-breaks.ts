import { and, isNotNull, isNull, lte } from 'drizzle-orm';
import { chore } from '../../platform/chore.ts';
import { resumeParticipation } from '../pause-participation.ts';
import { registrations } from '../tables.ts';

export const endBreaks = chore({
  name: 'registration.end-breaks',
  says: 'Brings people back on the day until which they took a break',
  every: 'day',
  run: async (ctx) => {
    const today = ctx.now.toISOString().slice(0, 10);
    const back = await ctx.db
      .select({ program: registrations.programId, person: registrations.personId })
      .from(registrations)
      .where(
        and(
          isNotNull(registrations.pausedAt),
          isNotNull(registrations.pausedUntil),
          lte(registrations.pausedUntil, today),
          isNull(registrations.withdrawnAt),
        ),
      );
    for (const who of back) await resumeParticipation(ctx, who);
  },
});
