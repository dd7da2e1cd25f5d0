import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/problems.ts';
import { grantsOf } from '../access.ts';
import { roleGrants } from '../tables.ts';

export const actsAsOwner = async (ctx: Context): Promise<boolean> =>
  (await grantsOf(ctx)).some((grant) => grant.role === 'owner' && grant.programId === null);

/**
 * Whoever can change an address can have a link to sign in mailed to it. So the address of somebody
 * who holds a role is the owners' to change. @throws Invalid on the field `email`
 */
export async function guardAddress(ctx: Context, person: string): Promise<void> {
  if (await actsAsOwner(ctx)) return;
  const held = await ctx.db
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, person), isNull(roleGrants.revokedAt)))
    .limit(1);
  if (held.length > 0)
    throw new Invalid({
      email: 'This person holds a role here. Only an owner of the organisation can change the address they sign in with.',
    });
}
