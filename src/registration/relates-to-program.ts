import { personIdOf } from '../platform/actor.ts';
import type { Context } from '../platform/context.ts';
import { myRegistration } from './answering/my-registration.ts';
import { invitationFor } from './invitations/invitation-of.ts';

/** Told of it, or registered: they know that the program exists. */
export async function relatesToProgram(ctx: Context, program: string): Promise<boolean> {
  const me = personIdOf(ctx.actor);
  if (!me) return false;
  if (await myRegistration(ctx, program)) return true;
  const invitation = await invitationFor(ctx, program, me);
  return Boolean(invitation?.announcedAt);
}
