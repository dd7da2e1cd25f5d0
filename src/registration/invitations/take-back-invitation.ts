import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { invitationTakenBack } from '../events.ts';
import { invitations, registrations } from '../tables.ts';
import { invitationOf } from './invitation-of.ts';

export const takeBackInvitation = command({
  name: 'registration.take-back-invitation',
  says: 'Take back the invitation',
  done: 'The invitation is taken back.',
  http: 'DELETE /invitations/:invitation',
  input: z.object({}),
  output: z.object({ invitation: z.uuid() }),
  of: invitationOf,
  may: aProgramManager,
  ready: async (ctx, { program, invitation }) => {
    const begun = await ctx.db.$count(
      registrations,
      and(eq(registrations.programId, program), eq(registrations.personId, invitation.personId)),
    );
    return begun > 0 ? 'This person has begun to register, so the invitation stays.' : undefined;
  },
  run: async (ctx, input, { program, invitation }) => {
    await ctx.db.delete(invitations).where(eq(invitations.id, input.invitation));
    await ctx.emit(invitationTakenBack, { program, person: invitation.personId });
    return { invitation: input.invitation };
  },
});
