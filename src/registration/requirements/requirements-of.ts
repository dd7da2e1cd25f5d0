import { asc, eq } from 'drizzle-orm';
import { credentialTypes } from '../../people/tables.ts';
import type { Context } from '../../platform/context.ts';
import { requirements } from '../tables.ts';

/** What the program asks its mentors and mentees to hold. */
export const requirementsOf = (ctx: Context, program: string) =>
  ctx.db
    .select({
      id: requirements.id,
      type: requirements.typeId,
      name: credentialTypes.name,
      issuer: credentialTypes.issuer,
      validForMonths: credentialTypes.validForMonths,
      role: requirements.role,
      required: requirements.required,
    })
    .from(requirements)
    .innerJoin(credentialTypes, eq(credentialTypes.id, requirements.typeId))
    .where(eq(requirements.programId, program))
    .orderBy(asc(credentialTypes.name), asc(requirements.role));
