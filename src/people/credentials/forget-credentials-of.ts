import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { credentials } from './tables.ts';

/** For erasing. */
export async function forgetCredentialsOf(ctx: Context, person: string): Promise<void> {
  await ctx.db.delete(credentials).where(eq(credentials.personId, person));
}
