import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { tracksOf } from '../../planning/program-of.ts';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { anInvitedPerson } from '../access.ts';
import { registrationFinished } from '../events.ts';
import { invitations, registrations } from '../tables.ts';
import { questionnaireOf } from '../questionnaire/questionnaire-of.ts';
import { invitationFor } from '../invitations/invitation-of.ts';
import { whyTooMuch } from '../time/why-too-much.ts';
import { hoursOf } from './commitment.rules.ts';
import { myRegistration } from './my-registration.ts';
import { sectionsOf, unanswered } from './sections.rules.ts';
import { whyNotNow } from './why-not-now.ts';

export const finishRegistration = command({
  name: 'registration.finish-registration',
  says: 'Finish',
  done: 'You are registered.',
  http: 'POST /programs/:program/registration/completion',
  input: z.object({}),
  output: z.object({ registration: z.uuid() }),
  may: anInvitedPerson,
  ready: async (ctx, { program }) => {
    const registration = await myRegistration(ctx, program);
    if (!registration || registration.withdrawnAt) return 'Say first how you want to take part.';
    const { questions } = await questionnaireOf(ctx, program);
    const open = unanswered(sectionsOf(questions, registration), registration.answers);
    if (open.length > 0) return `Still needed: ${open.map(({ title }) => title).join(' ')}`;
    if (!registration.finishedAt) {
      const promise = { ...registration, hoursPerMonth: registration.mentorHoursPerMonth ?? 0, track: registration.trackId ?? undefined };
      const tooMuch = await whyTooMuch(ctx, program, hoursOf(promise, await tracksOf(ctx, program)));
      if (tooMuch) return tooMuch;
    }
    return whyNotNow(ctx, { program });
  },
  run: async (ctx, { program }) => {
    const registration = (await myRegistration(ctx, program))!;
    if (registration.finishedAt) return { registration: registration.id };
    const person = personIdOf(ctx.actor) as string;
    await ctx.db.update(registrations).set({ finishedAt: ctx.now }).where(eq(registrations.id, registration.id));
    const invitation = await invitationFor(ctx, program, person);
    // Who said no and has come round means yes.
    if (invitation?.declinedAt) await ctx.db.update(invitations).set({ declinedAt: null }).where(eq(invitations.id, invitation.id));
    await ctx.emit(registrationFinished, { program, person });
    return { registration: registration.id };
  },
});
