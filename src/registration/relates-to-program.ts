import { and, eq, isNotNull } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import type { Context } from '../platform/context.ts';
import { invitations, registrations } from './tables.ts';

/** Told of it, or registered: they know that the program exists. */
export async function relatesToProgram(ctx: Context, program: string): Promise<boolean> {
  if (ctx.actor.kind !== 'person') return false;
  const me = ctx.actor.personId;
  const found = await union(
    ctx.db
      .select({ id: invitations.id })
      .from(invitations)
      .where(and(eq(invitations.programId, program), eq(invitations.personId, me), isNotNull(invitations.announcedAt))),
    ctx.db
      .select({ id: registrations.id })
      .from(registrations)
      .where(and(eq(registrations.programId, program), eq(registrations.personId, me))),
  );
  return found.length > 0;
}
