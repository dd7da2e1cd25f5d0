import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { events } from '../../platform/db/tables.ts';
import type { EarlyLetter } from '../../platform/stage.ts';
import { registrations } from '../tables.ts';

/**
 * Whoever was put into the program because of their first day has not heard of it, or no more than who will be there
 * for them. Once they have done something in it themselves they are there, and get what everybody gets.
 */
export async function isTooEarlyFor(ctx: Context, { to, program }: EarlyLetter): Promise<boolean> {
  const found = await ctx.db
    .select({ id: registrations.id })
    .from(registrations)
    .where(
      and(
        eq(registrations.personId, to),
        isNotNull(registrations.enrolledAt),
        program === null ? undefined : eq(registrations.programId, program),
        sql`not exists (select from ${events} e where e.actor_person_id = ${to}::uuid and ${program === null ? sql`e.program_id is not null` : sql`e.program_id = ${program}::uuid`})`,
      ),
    )
    .limit(1);
  return found.length > 0;
}
