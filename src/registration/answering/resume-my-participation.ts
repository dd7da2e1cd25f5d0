import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { anInvitedPerson } from '../access.ts';
import { resumeParticipation } from '../pause-participation.ts';
import { myRegistration } from './my-registration.ts';

export const resumeMyParticipation = command({
  name: 'registration.resume-my-participation',
  says: 'I am back',
  done: 'Welcome back. You can be matched again.',
  http: 'DELETE /programs/:program/registration/pause',
  input: z.object({}),
  output: z.object({ program: z.uuid() }),
  may: anInvitedPerson,
  ready: async (ctx, { program }) => {
    const registration = await myRegistration(ctx, program);
    if (!registration?.pausedAt) return 'You are not taking a break.';
    return registration.pauseReason === 'missed meetings'
      ? 'Your participation is paused because meetings were missed. It goes on once you have renewed your commitment.'
      : undefined;
  },
  run: async (ctx, { program }) => {
    await resumeParticipation(ctx, { program, person: personIdOf(ctx.actor) as string });
    return { program };
  },
});
