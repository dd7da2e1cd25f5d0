import { and, eq, isNull, ne } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { NotFound, Refused } from '../../platform/problems.ts';
import { anOwner } from '../access.ts';
import { isActive } from '../active.ts';
import { roleRevoked } from '../events.ts';
import { persons, roleGrants } from '../tables.ts';

const lastOwner = 'This is the last owner. Make somebody else an owner first.';

const owners = and(eq(roleGrants.role, 'owner'), isNull(roleGrants.programId), isNull(roleGrants.revokedAt));

export const revokeRole = command({
  name: 'people.revoke-role',
  says: 'Take the role away',
  done: 'The role is taken away.',
  http: 'DELETE /role-grants/:grant',
  input: z.object({}),
  output: z.object({ id: z.uuid() }),
  async of(ctx, { grant }) {
    const [found] = await ctx.db
      .select()
      .from(roleGrants)
      .where(and(eq(roleGrants.id, grant), isNull(roleGrants.revokedAt)));
    if (!found) throw new NotFound();
    return found;
  },
  may: anOwner,
  ready: async (ctx, held) => ((await isLastOwner(ctx, held)) ? lastOwner : undefined),
  async run(ctx, _input, held) {
    const { id, personId, role, programId } = held;
    // Two owners who take the role from one another at once wait here, and the second is refused.
    await ctx.db.select({ id: roleGrants.id }).from(roleGrants).where(owners).orderBy(roleGrants.id).for('update');
    if (await isLastOwner(ctx, held)) throw new Refused(lastOwner);
    await ctx.db.update(roleGrants).set({ revokedAt: ctx.now }).where(eq(roleGrants.id, id));
    await ctx.emit(roleRevoked, { person: personId, role, ...(programId ? { program: programId } : {}) });
    return { id };
  },
});

async function isLastOwner(ctx: Context, held: typeof roleGrants.$inferSelect): Promise<boolean> {
  if (held.role !== 'owner' || held.programId !== null) return false;
  const others = await ctx.db
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .innerJoin(persons, eq(persons.id, roleGrants.personId))
    .where(and(owners, ne(roleGrants.id, held.id), isActive));
  return others.length === 0;
}
