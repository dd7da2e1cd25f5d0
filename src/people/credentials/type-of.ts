import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { Invalid, NotFound } from '../../platform/problems.ts';
import { credentialTypeAdded } from './events.ts';
import { credentialTypes } from './tables.ts';

export type CredentialType = typeof credentialTypes.$inferSelect;

/** @throws NotFound */
export async function credentialTypeOf(ctx: Context, id: string): Promise<CredentialType> {
  const [found] = await ctx.db.select().from(credentialTypes).where(eq(credentialTypes.id, id));
  if (!found) throw new NotFound();
  return found;
}

/** One that is still offered, as a form names it. @throws Invalid */
export async function offeredType(ctx: Context, id: string): Promise<CredentialType> {
  const [found] = await ctx.db
    .select()
    .from(credentialTypes)
    .where(and(eq(credentialTypes.id, id), isNull(credentialTypes.retiredAt)));
  if (!found) throw new Invalid({ type: 'This credential is not offered any more. Choose another.' });
  return found;
}

/** By its name, whatever the case. */
export async function typeNamed(ctx: Context, name: string): Promise<CredentialType | undefined> {
  const [found] = await ctx.db
    .select()
    .from(credentialTypes)
    .where(sql`lower(${credentialTypes.name}) = lower(${name})`);
  return found;
}

interface TypeGiven {
  name: string;
  issuer: string;
  validForMonths: number | null;
}

/** @returns its id */
export async function keepType(ctx: Context, given: TypeGiven): Promise<string> {
  const id = ctx.newId();
  await ctx.db.insert(credentialTypes).values({ id, organizationId: ctx.organizationId, addedAt: ctx.now, ...given });
  await ctx.emit(credentialTypeAdded, { type: id });
  return id;
}

export async function refuseTakenName(ctx: Context, name: string, own?: string): Promise<void> {
  const found = await typeNamed(ctx, name);
  if (found && found.id !== own)
    throw new Invalid({
      name: found.retiredAt
        ? `There was a ${found.name} before, and it was retired. Offer that one again, or choose another name.`
        : `There is a ${found.name} already.`,
    });
}
