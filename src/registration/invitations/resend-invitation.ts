import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { personInvited } from '../events.ts';
import { invitations } from '../tables.ts';
import { windowOf } from '../window/window-of.ts';
import { stateOf } from '../window/window.rules.ts';
import { invitationOf } from './invitation-of.ts';

export const resendInvitation = command({
  name: 'registration.resend-invitation',
  says: 'Send the invitation again',
  done: 'The invitation is on its way again.',
  http: 'POST /invitations/:invitation/mails',
  input: z.object({}),
  output: z.object({ invitation: z.uuid() }),
  of: invitationOf,
  may: aProgramManager,
  ready: async (ctx, { program }) =>
    stateOf(await windowOf(ctx, program), ctx.now) === 'open' ? undefined : 'Registration is not open, so the mail would lead nowhere.',
  run: async (ctx, input, { program, invitation }) => {
    await ctx.db.update(invitations).set({ announcedAt: ctx.now, declinedAt: null }).where(eq(invitations.id, input.invitation));
    await ctx.emit(personInvited, { program, person: invitation.personId, again: true });
    return { invitation: input.invitation };
  },
});
