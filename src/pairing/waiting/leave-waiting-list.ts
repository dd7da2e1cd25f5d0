import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { aRegisteredPerson } from '../choosing-access.ts';
import { stopWaiting } from './wait.ts';
import { waitingSince } from './waiting-since.ts';

export const leaveWaitingList = command({
  name: 'pairing.leave-waiting-list',
  says: 'Take me off the waiting list',
  done: 'You are off the waiting list.',
  http: 'DELETE /programs/:program/waiting',
  input: z.object({}),
  output: z.object({ program: z.uuid() }),
  may: aRegisteredPerson,
  ready: async (ctx, { program }) => ((await waitingSince(ctx, program)) ? undefined : 'You are not on the waiting list.'),
  run: async (ctx, { program }) => {
    await stopWaiting(ctx, program, [personIdOf(ctx.actor) as string]);
    return { program };
  },
});
