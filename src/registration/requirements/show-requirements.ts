import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { dayOf } from '../../people/active.ts';
import { offeredTypes, typeOffered } from '../../people/credentials/offered-types.ts';
import { query } from '../../platform/command.ts';
import { credentialMissing } from '../eligibility/barred.ts';
import { finishedIn } from '../registrants/finished.ts';
import { registrations } from '../tables.ts';
import { requirementsOf } from './requirements-of.ts';

export const showRequirements = query({
  name: 'registration.show-requirements',
  says: 'Show which credentials are asked for, and how many are kept out for want of one',
  http: 'GET /programs/:program/requirements',
  input: z.object({}),
  output: z.object({
    requirements: z.array(
      z.object({
        id: z.uuid(),
        type: z.uuid(),
        name: z.string(),
        issuer: z.string(),
        role: z.enum(['mentor', 'mentee']),
        required: z.boolean(),
      }),
    ),
    types: z.array(typeOffered),
    /** Registered people who cannot be matched in a role of theirs for want of a credential. */
    blocked: z.object({ mentor: z.number().int(), mentee: z.number().int() }),
  }),
  may: aProgramManager,
  run: async (ctx, { program }) => {
    const today = dayOf(ctx.now);
    const [blocked] = await ctx.db
      .select({
        mentor: sql`count(*) filter (where ${registrations.isMentor} and ${credentialMissing('mentor', today)})`.mapWith(Number),
        mentee: sql`count(*) filter (where ${registrations.isMentee} and ${credentialMissing('mentee', today)})`.mapWith(Number),
      })
      .from(registrations)
      .where(finishedIn(program));
    return {
      requirements: await requirementsOf(ctx, program),
      types: await offeredTypes(ctx),
      blocked: blocked ?? { mentor: 0, mentee: 0 },
    };
  },
});
