import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { text } from '../../platform/input.ts';
import { personDeclined } from '../events.ts';
import { decide, decisionFields, screenedOf, whyNothingToDecide } from './decide.ts';

/** They stay registered: it can be decided anew, and what they have begun in another role goes on. */
export const declineRegistrant = command({
  name: 'registration.decline-registrant',
  says: 'Decline, and write to them',
  done: 'They are declined and being written to.',
  http: 'POST /registrations/:registration/refusals',
  input: z.object({ ...decisionFields, reason: text('The reason', 500).describe('Told to the person as it is written here.') }),
  output: z.object({ person: z.uuid() }),
  of: screenedOf,
  may: aProgramManager,
  ready: async (ctx, { row }) => whyNothingToDecide(ctx, row),
  run: async (ctx, { role, qualities, note = '', reason }, { program, row }) => {
    await decide(ctx, row, { role, verdict: 'declined', qualities, note, reason });
    await ctx.emit(personDeclined, { program, person: row.personId, role });
    return { person: row.personId };
  },
});
