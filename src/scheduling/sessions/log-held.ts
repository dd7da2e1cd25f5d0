import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { maybe } from '../../platform/input.ts';
import { presentField } from '../attendance/note-attendance.ts';
import { aMemberOf } from '../../pairing/access.ts';
import { sessionOf } from '../session-of.ts';
import { heldMinutes } from './planned-time.ts';
import { sayMet } from './say-met.ts';
import { refusalOf } from './refusal-of.ts';

/** 'We met', from the start on; anybody in it may say it, and correct how long it was and who was there. Said of a missed session, it contests that. */
export const logHeld = command({
  name: 'scheduling.log-held',
  says: 'We met',
  done: 'Written down: you met.',
  http: 'POST /sessions/:session/meeting',
  input: z.object({
    /** How long it really was; as planned when left out. */
    minutes: maybe(heldMinutes),
    present: presentField,
  }),
  output: z.object({ session: z.uuid(), minutes: z.number().int() }),
  of: (ctx, { session }) => sessionOf(ctx, session),
  may: aMemberOf,
  ready: async (ctx, session) => refusalOf(ctx, 'log held', session),
  run: async (ctx, input, { id }) => ({ session: id, minutes: await sayMet(ctx, id, input) }),
});
