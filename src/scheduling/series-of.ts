import { asc, eq } from 'drizzle-orm';
import { daysLater, instantOf } from '../platform/calendar/wall-time.ts';
import type { Context } from '../platform/context.ts';
import { NotFound } from '../platform/problems.ts';
import { asSession, type Session } from './session-of.ts';
import { series, sessions } from './tables.ts';

export type SeriesRow = typeof series.$inferSelect;

/** @throws NotFound */
export async function seriesOf(ctx: Context, id: string): Promise<SeriesRow> {
  const [row] = await ctx.db.select().from(series).where(eq(series.id, id));
  if (!row) throw new NotFound();
  return row;
}

/** When the session of this slot was to begin, wherever it has been moved since. */
export const dueAt = ({ firstAt, timeZone, everyDays }: SeriesRow, slot: number): Date =>
  instantOf(daysLater(firstAt, slot * everyDays), timeZone).at;

/** A session of the series, with its slot. */
export type SessionOfSeries = Session & { seriesSlot: number };

/** All of them in the order they were due, cancelled ones included. */
export async function sessionsOfSeries(ctx: Context, id: string): Promise<SessionOfSeries[]> {
  const rows = await ctx.db.select().from(sessions).where(eq(sessions.seriesId, id)).orderBy(asc(sessions.seriesSlot));
  return rows.map((row) => ({ ...asSession(ctx, row), seriesSlot: row.seriesSlot as number }));
}
