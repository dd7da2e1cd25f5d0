import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { credentialOf, itsHolderOrAReader } from './credential-of.ts';
import { credentialRemoved } from './events.ts';
import { credentials } from './tables.ts';

export const removeCredential = command({
  name: 'people.remove-credential',
  says: 'Remove',
  done: 'The credential is removed.',
  http: 'DELETE /credentials/:credential',
  input: z.object({}),
  output: z.object({ credential: z.uuid() }),
  of: credentialOf,
  may: itsHolderOrAReader,
  run: async (ctx, { credential }, { personId, typeId }) => {
    await ctx.db.delete(credentials).where(eq(credentials.id, credential));
    await ctx.emit(credentialRemoved, { person: personId, type: typeId });
    return { credential };
  },
});
