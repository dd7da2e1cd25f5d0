import { and, eq, isNull } from 'drizzle-orm';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { waiting } from '../tables.ts';

/** Since when the actor has been on the program's waiting list; undefined where they are not. */
export async function waitingSince(ctx: Context, program: string): Promise<Date | undefined> {
  const [row] = await ctx.db
    .select({ since: waiting.since })
    .from(waiting)
    .where(and(eq(waiting.programId, program), eq(waiting.menteeId, personIdOf(ctx.actor) as string), isNull(waiting.leftAt)));
  return row?.since;
}
