import { asc, eq, sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { preparations } from '../tables.ts';
import type { sharing } from './save-preparation.ts';

export interface Preparation {
  personId: string;
  notes: string;
  share: (typeof sharing)[number];
  writtenAt: Date;
}

/**
 * The actor's own and what the partner has shared: the database itself leaves out the rest. It is told
 * the time first, for it opens what is to be shared at the start by it.
 */
export async function preparationsOf(ctx: Context, session: string): Promise<Preparation[]> {
  await ctx.db.execute(sql`select set_config('app.now', ${ctx.now.toISOString()}, true)`);
  const rows = await ctx.db.select().from(preparations).where(eq(preparations.sessionId, session)).orderBy(asc(preparations.personId));
  return rows.map(({ personId, notes, sharedAt, shareAtStart, writtenAt }) => ({
    personId,
    notes,
    share: sharedAt ? ('now' as const) : shareAtStart ? ('at start' as const) : ('mine' as const),
    writtenAt,
  }));
}
