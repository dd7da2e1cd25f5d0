import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { anInvitedPerson } from '../access.ts';
import { invitationDeclined } from '../events.ts';
import { myRegistration } from '../answering/my-registration.ts';
import { invitations } from '../tables.ts';
import { invitationFor } from './invitation-of.ts';

export const declineInvitation = command({
  name: 'registration.decline-invitation',
  says: 'No, thank you',
  done: 'Thank you for telling us. You will not be reminded.',
  http: 'POST /programs/:program/invitation-refusal',
  input: z.object({}),
  output: z.object({ program: z.uuid() }),
  may: anInvitedPerson,
  ready: async (ctx, { program }) => {
    const invitation = await invitationFor(ctx, program, personIdOf(ctx.actor) as string);
    if (!invitation) return 'You were not invited; you registered yourself. Withdraw your registration instead.';
    const registration = await myRegistration(ctx, program);
    return registration?.finishedAt && !registration.withdrawnAt
      ? 'You have registered already. Withdraw your registration instead.'
      : undefined;
  },
  run: async (ctx, { program }) => {
    const person = personIdOf(ctx.actor) as string;
    await ctx.db
      .update(invitations)
      .set({ declinedAt: ctx.now })
      .where(and(eq(invitations.programId, program), eq(invitations.personId, person)));
    await ctx.emit(invitationDeclined, { program, person });
    return { program };
  },
});
