import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { anInvitedPerson } from '../access.ts';
import { registrationWithdrawn } from '../events.ts';
import { registrations } from '../tables.ts';
import { myRegistration } from './my-registration.ts';

/** Possible at any time, also after registration has closed. */
export const withdrawRegistration = command({
  name: 'registration.withdraw-registration',
  says: 'Withdraw',
  done: 'Your registration is withdrawn.',
  http: 'DELETE /programs/:program/registration',
  input: z.object({}),
  output: z.object({ program: z.uuid() }),
  may: anInvitedPerson,
  ready: async (ctx, { program }) => {
    const registration = await myRegistration(ctx, program);
    return registration && !registration.withdrawnAt ? undefined : 'You are not registered.';
  },
  run: async (ctx, { program }) => {
    const registration = (await myRegistration(ctx, program))!;
    await ctx.db
      .update(registrations)
      .set({ withdrawnAt: ctx.now, pausedAt: null, pausedUntil: null, pauseReason: null })
      .where(eq(registrations.id, registration.id));
    await ctx.emit(registrationWithdrawn, { program, person: personIdOf(ctx.actor) as string });
    return { program };
  },
});
