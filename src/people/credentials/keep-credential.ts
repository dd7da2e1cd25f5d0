import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { day, maybe, text } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { personIdOf } from '../../platform/actor.ts';
import { dayOf } from '../active.ts';
import { credentialConfirmed, credentialEntered } from './events.ts';
import { credentials } from './tables.ts';
import { offeredType } from './type-of.ts';
import { lastDayOf } from './validity.rules.ts';

export const credentialFields = {
  type: z.uuid({ error: 'Choose the credential.' }),
  issuedOn: day('The day of issue'),
  /** Left out, it follows from how long this kind holds. */
  expiresOn: maybe(day('The last day')),
  proof: maybe(text('The proof', 500)),
};

interface CredentialGiven {
  person: string;
  type: string;
  issuedOn: string;
  expiresOn?: string | undefined;
  proof?: string | undefined;
  /** Whoever enters it has seen the proof. */
  confirmed: boolean;
}

/** Entered anew for the same day of issue, it replaces what was there. @returns its id */
export async function keepCredential(ctx: Context, given: CredentialGiven): Promise<string> {
  const { person, issuedOn, proof = '', confirmed } = given;
  const type = await offeredType(ctx, given.type);
  if (issuedOn > dayOf(ctx.now)) throw new Invalid({ issuedOn: 'The day of issue lies ahead. Check the year.' });
  const expiresOn = given.expiresOn ?? (type.validForMonths === null ? null : lastDayOf(issuedOn, type.validForMonths));
  if (expiresOn !== null && expiresOn < issuedOn) throw new Invalid({ expiresOn: 'The last day lies before the day of issue.' });
  const by = personIdOf(ctx.actor) ?? null;
  const held = {
    expiresOn,
    proof,
    enteredAt: ctx.now,
    enteredBy: by,
    confirmedAt: confirmed ? ctx.now : null,
    confirmedBy: confirmed ? by : null,
  };
  const [kept] = await ctx.db
    .insert(credentials)
    .values({ id: ctx.newId(), organizationId: ctx.organizationId, personId: person, typeId: type.id, issuedOn, ...held })
    .onConflictDoUpdate({ target: [credentials.personId, credentials.typeId, credentials.issuedOn], set: held })
    .returning({ id: credentials.id });
  await ctx.emit(confirmed ? credentialConfirmed : credentialEntered, { person, type: type.id });
  return (kept as { id: string }).id;
}
