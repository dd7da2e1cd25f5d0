import { eq } from 'drizzle-orm';
import type { Context } from '../platform/context.ts';
import { NotFound } from '../platform/problems.ts';
import { organizations } from './tables.ts';

/** The organisation one acts in. @throws NotFound */
export async function organizationOf(ctx: Context): Promise<typeof organizations.$inferSelect> {
  const [found] = await ctx.db.select().from(organizations).where(eq(organizations.id, ctx.organizationId));
  if (!found) throw new NotFound();
  return found;
}
