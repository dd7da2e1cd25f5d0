import { asc, desc, eq, getTableColumns, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { dayOf } from '../active.ts';
import { credentials, credentialTypes } from './tables.ts';
import { credentialStateOf } from './validity.rules.ts';

export const heldCredential = z.object({
  id: z.uuid(),
  type: z.uuid(),
  name: z.string(),
  issuer: z.string(),
  issuedOn: z.string(),
  expiresOn: z.string().nullable(),
  proof: z.string(),
  state: z.enum(['holds', 'expired', 'not yet', 'to confirm']),
});

export type HeldCredential = z.output<typeof heldCredential>;

/** What one person holds or has held, the newest first within its kind. */
export async function heldBy(ctx: Context, whose: SQL): Promise<HeldCredential[]> {
  const rows = await ctx.db
    .select({ ...getTableColumns(credentials), name: credentialTypes.name, issuer: credentialTypes.issuer })
    .from(credentials)
    .innerJoin(credentialTypes, eq(credentialTypes.id, credentials.typeId))
    .where(whose)
    .orderBy(asc(credentialTypes.name), desc(credentials.issuedOn))
    .limit(100);
  const today = dayOf(ctx.now);
  return rows.map(({ id, typeId, name, issuer, issuedOn, expiresOn, proof, confirmedAt }) => ({
    id,
    type: typeId,
    name,
    issuer,
    issuedOn,
    expiresOn,
    proof,
    state: credentialStateOf({ issuedOn, expiresOn, confirmedAt }, today),
  }));
}
