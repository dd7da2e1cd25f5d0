import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { personIdOf } from '../../platform/actor.ts';
import type { Role } from '../role.ts';
import { roleGranted } from '../events.ts';
import { roleGrants } from '../tables.ts';

/** Gives a person a role, for one program or, with null, for the whole organisation; what is held already stays. @returns the grant's id */
export async function grant(
  ctx: Context,
  { person, role, program }: { person: string; role: Role; program: string | null },
): Promise<string> {
  const id = ctx.newId();
  const made = await ctx.db
    .insert(roleGrants)
    .values({
      id,
      organizationId: ctx.organizationId,
      personId: person,
      role,
      programId: program,
      grantedAt: ctx.now,
      grantedBy: personIdOf(ctx.actor),
    })
    .onConflictDoNothing()
    .returning({ id: roleGrants.id });
  if (made.length > 0) {
    await ctx.emit(roleGranted, { person, role, ...(program ? { program } : {}) });
    return id;
  }
  const held = await ctx.db
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.personId, person),
        eq(roleGrants.role, role),
        program ? eq(roleGrants.programId, program) : isNull(roleGrants.programId),
        isNull(roleGrants.revokedAt),
      ),
    );
  return held[0]?.id ?? id;
}
