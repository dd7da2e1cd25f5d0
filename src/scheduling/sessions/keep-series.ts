import { eq } from 'drizzle-orm';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { seriesScheduled } from '../events.ts';
import { series, sessions } from '../tables.ts';
import type { MatchToMeet } from './open-match.ts';

export interface NewSeries {
  firstAt: string;
  timeZone: string;
  everyDays: number;
  minutes: number;
  place: string;
  /** The sessions just booked, by their place in the series, the first of them 0. */
  slots: Map<number, string>;
}

/** Makes one series of sessions that were just booked, so that calendars hear of them once. */
export async function keepSeries(ctx: Context, match: MatchToMeet, { slots, ...given }: NewSeries): Promise<void> {
  const id = ctx.newId();
  await ctx.db.insert(series).values({
    id,
    organizationId: ctx.organizationId,
    programId: match.program,
    matchId: match.id,
    ...given,
    count: Math.max(...slots.keys()) + 1,
    madeAt: ctx.now,
    madeBy: personIdOf(ctx.actor),
  });
  for (const [slot, session] of slots)
    await ctx.db.update(sessions).set({ seriesId: id, seriesSlot: slot }).where(eq(sessions.id, session));
  await ctx.emit(seriesScheduled, { program: match.program, match: match.id, series: id });
}
