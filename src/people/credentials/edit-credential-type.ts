import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { ticked } from '../../platform/input.ts';
import { aKeeperOfTheDirectory } from '../access.ts';
import { credentialTypeChanged } from './events.ts';
import { credentialTypes } from './tables.ts';
import { typeFields } from './type-fields.ts';
import { credentialTypeOf, refuseTakenName } from './type-of.ts';

/** Those that people hold keep their last day: it was told to them, and stands on their proof. */
export const editCredentialType = command({
  name: 'people.edit-credential-type',
  says: 'Save the credential',
  done: 'The credential is saved.',
  http: 'PUT /credential-types/:type',
  input: z.object({ ...typeFields, retired: ticked }),
  output: z.object({ id: z.uuid() }),
  of: (ctx, { type }) => credentialTypeOf(ctx, type),
  may: aKeeperOfTheDirectory,
  run: async (ctx, { name, issuer = '', validForMonths = null, retired }, { id, retiredAt }) => {
    await refuseTakenName(ctx, name, id);
    await ctx.db
      .update(credentialTypes)
      .set({ name, issuer, validForMonths, retiredAt: retired ? (retiredAt ?? ctx.now) : null })
      .where(eq(credentialTypes.id, id));
    await ctx.emit(credentialTypeChanged, { type: id });
    return { id };
  },
});
