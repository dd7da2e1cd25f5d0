import { and, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { dayOf } from '../../people/active.ts';
import { offeredTypes, typeOffered } from '../../people/credentials/offered-types.ts';
import { query } from '../../platform/command.ts';
import { credentialMissing } from '../eligibility/barred.ts';
import { finishedIn } from '../registrants/finished.ts';
import { namedLike } from '../registrants/named-like.ts';
import { registrations } from '../tables.ts';
import { missingCredential, missingCredentials } from './missing-credentials.ts';
import { requirementsOf } from './requirements-of.ts';

const shown = 200;

export const showRequirements = query({
  name: 'registration.show-requirements',
  says: 'Show which credentials are asked for, and who is without',
  http: 'GET /programs/:program/requirements',
  input: z.object({ search: z.string().max(200).optional() }),
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
    /** The first two hundred, those who are blocked in front. */
    missing: z.array(missingCredential),
    more: z.boolean(),
  }),
  may: aProgramManager,
  run: async (ctx, { program, search }) => {
    const today = dayOf(ctx.now);
    const [blocked] = await ctx.db
      .select({
        mentor: sql`count(*) filter (where ${registrations.isMentor} and ${credentialMissing('mentor', today)})`.mapWith(Number),
        mentee: sql`count(*) filter (where ${registrations.isMentee} and ${credentialMissing('mentee', today)})`.mapWith(Number),
      })
      .from(registrations)
      .where(finishedIn(program));
    const missing = await missingCredentials(ctx, program, { only: and(...namedLike(search)) ?? sql`true`, most: shown + 1 });
    return {
      requirements: await requirementsOf(ctx, program),
      types: await offeredTypes(ctx),
      blocked: blocked ?? { mentor: 0, mentee: 0 },
      missing: missing.slice(0, shown),
      more: missing.length > shown,
    };
  },
});
