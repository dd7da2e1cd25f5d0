import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/problems.ts';
import { remembered } from '../../platform/remembered.ts';
import { invitations } from '../tables.ts';

export type Invitation = typeof invitations.$inferSelect;

/** As the subject of a command on one invitation. @throws NotFound */
export async function invitationOf(
  ctx: Context,
  { invitation }: { invitation: string },
): Promise<{ program: string; invitation: Invitation }> {
  const [row] = await ctx.db.select().from(invitations).where(eq(invitations.id, invitation));
  if (!row) throw new NotFound();
  return { program: row.programId, invitation: row };
}

/** The invitation of a person, declined or not; undefined for one who never had any. */
export function invitationFor(ctx: Context, program: string, person: string): Promise<Invitation | undefined> {
  return remembered(ctx, `registration.invitation ${program} ${person}`, async () => {
    const [row] = await ctx.db
      .select()
      .from(invitations)
      .where(and(eq(invitations.programId, program), eq(invitations.personId, person)));
    return row;
  });
}

/** An invitation nobody has said no to. */
export const standing = isNull(invitations.declinedAt);
