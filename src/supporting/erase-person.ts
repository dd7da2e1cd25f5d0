import { sql } from 'drizzle-orm';
import type { Context } from '../platform/context.ts';

/** What the person wrote is not for whoever erases them to read, so the database itself takes it away. */
export async function erasePerson(ctx: Context, personId: string): Promise<void> {
  await ctx.db.execute(sql`select supporting.erase_person(${personId})`);
}
