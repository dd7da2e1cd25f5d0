import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { day, maybe } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { anInvitedPerson } from '../access.ts';
import { pauseParticipation } from '../pause-participation.ts';
import { myRegistration } from './my-registration.ts';

export const pauseMyParticipation = command({
  name: 'registration.pause-my-participation',
  says: 'Take a break',
  done: 'You will not be matched anew until you are back.',
  http: 'POST /programs/:program/registration/pause',
  input: z.object({ until: maybe(day('The day you are back')) }),
  output: z.object({ program: z.uuid() }),
  may: anInvitedPerson,
  ready: async (ctx, { program }) => {
    const registration = await myRegistration(ctx, program);
    if (!registration?.finishedAt || registration.withdrawnAt) return 'You are not registered.';
    return registration.pausedAt ? 'You are taking a break already.' : undefined;
  },
  run: async (ctx, { program, until }) => {
    if (until && until <= ctx.now.toISOString().slice(0, 10)) throw new Invalid({ until: 'The day you are back must be after today.' });
    await pauseParticipation(ctx, { program, person: personIdOf(ctx.actor) as string, reason: 'own wish', until });
    return { program };
  },
});
