import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/problems.ts';
import { persons } from '../tables.ts';

export type Person = typeof persons.$inferSelect;

/** @throws NotFound, also for a person whose data was erased */
export async function personOf(ctx: Context, id: string): Promise<Person> {
  const [found] = await ctx.db
    .select()
    .from(persons)
    .where(and(eq(persons.id, id), isNull(persons.erasedAt)));
  if (!found) throw new NotFound();
  return found;
}
