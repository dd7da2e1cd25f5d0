import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { personApproved } from '../events.ts';
import { decide, decisionFields, screenedOf, whyNothingToDecide } from './decide.ts';

export const approveRegistrant = command({
  name: 'registration.approve-registrant',
  says: 'Approve',
  done: 'They are approved and can be matched.',
  http: 'POST /registrations/:registration/approvals',
  input: z.object(decisionFields),
  output: z.object({ person: z.uuid() }),
  of: screenedOf,
  may: aProgramManager,
  ready: async (ctx, { row }) => whyNothingToDecide(ctx, row),
  run: async (ctx, { role, qualities, note = '' }, { program, row }) => {
    await decide(ctx, row, { role, verdict: 'approved', qualities, note, reason: '' });
    await ctx.emit(personApproved, { program, person: row.personId, role });
    return { person: row.personId };
  },
});
