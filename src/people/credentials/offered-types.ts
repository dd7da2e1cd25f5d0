import { asc, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { credentialTypes } from './tables.ts';

export const typeOffered = z.object({ id: z.uuid(), name: z.string(), issuer: z.string(), validForMonths: z.number().nullable() });

/** The kinds that can be entered and asked for, by name. */
export async function offeredTypes(ctx: Context): Promise<z.output<typeof typeOffered>[]> {
  return ctx.db
    .select({
      id: credentialTypes.id,
      name: credentialTypes.name,
      issuer: credentialTypes.issuer,
      validForMonths: credentialTypes.validForMonths,
    })
    .from(credentialTypes)
    .where(isNull(credentialTypes.retiredAt))
    .orderBy(asc(credentialTypes.name))
    .limit(500);
}
