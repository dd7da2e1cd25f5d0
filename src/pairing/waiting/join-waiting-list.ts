import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { myRegistration } from '../../registration/answering/my-registration.ts';
import { aRegisteredPerson } from '../choosing-access.ts';
import { hasMentorIn } from '../shortlists/why-not-choose.ts';
import { beginToWait } from './wait.ts';
import { waitingSince } from './waiting-since.ts';

export const joinWaitingList = command({
  name: 'pairing.join-waiting-list',
  says: 'Put me on the waiting list',
  done: 'You are on the waiting list. You get a mail when a place comes free.',
  http: 'POST /programs/:program/waiting',
  input: z.object({}),
  output: z.object({ program: z.uuid() }),
  may: aRegisteredPerson,
  ready: async (ctx, { program }) => {
    if (!(await myRegistration(ctx, program))?.isMentee) return 'You have registered as a mentor. Only mentees wait for a place.';
    if (await hasMentorIn(ctx, program)) return 'You have a mentor in this program already.';
    return (await waitingSince(ctx, program)) ? 'You are on the waiting list already.' : undefined;
  },
  run: async (ctx, { program }) => {
    await beginToWait(ctx, program, [personIdOf(ctx.actor) as string], 'own wish');
    return { program };
  },
});
