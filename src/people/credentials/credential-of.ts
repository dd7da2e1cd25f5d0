import { eq } from 'drizzle-orm';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { policy } from '../../platform/policy.ts';
import { NotFound } from '../../platform/problems.ts';
import { aReaderOfTheDirectory } from '../access.ts';
import { credentials } from './tables.ts';

export type Credential = typeof credentials.$inferSelect;

/** @throws NotFound */
export async function credentialOf(ctx: Context, { credential }: { credential: string }): Promise<Credential> {
  const [found] = await ctx.db.select().from(credentials).where(eq(credentials.id, credential));
  if (!found) throw new NotFound();
  return found;
}

/** Whoever neither holds it nor looks after people must not learn that it exists. */
export const itsHolderOrAReader = policy<Pick<Credential, 'personId'>>(
  'itsHolderOrAReader',
  'the person who holds it, owners, IT administrators and program managers',
  async (ctx, { personId }) => {
    if (personIdOf(ctx.actor) === personId) return 'yes';
    return (await aReaderOfTheDirectory.judge(ctx, undefined)) === 'yes' ? 'yes' : 'hidden';
  },
);
