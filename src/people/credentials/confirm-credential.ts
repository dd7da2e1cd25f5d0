import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { policy } from '../../platform/policy.ts';
import { aReaderOfTheDirectory } from '../access.ts';
import { credentialOf, itsHolderOrAReader, type Credential } from './credential-of.ts';
import { credentialConfirmed } from './events.ts';
import { credentials } from './tables.ts';

/** Nobody vouches for themselves. */
const aReaderButItsHolder = policy<Pick<Credential, 'personId'>>(
  'aReaderButItsHolder',
  'owners, IT administrators and program managers other than the person who holds it',
  async (ctx, credential) => {
    if (personIdOf(ctx.actor) === credential.personId) return 'no';
    return (await itsHolderOrAReader.judge(ctx, credential)) === 'hidden' ? 'hidden' : aReaderOfTheDirectory.judge(ctx, undefined);
  },
);

export const confirmCredential = command({
  name: 'people.confirm-credential',
  says: 'Confirm',
  done: 'The credential is confirmed and counts.',
  http: 'POST /credentials/:credential/confirmation',
  input: z.object({}),
  output: z.object({ credential: z.uuid() }),
  of: credentialOf,
  may: aReaderButItsHolder,
  ready: async (_ctx, { confirmedAt }) => (confirmedAt ? 'It is confirmed already.' : undefined),
  run: async (ctx, { credential }, { personId, typeId }) => {
    await ctx.db
      .update(credentials)
      .set({ confirmedAt: ctx.now, confirmedBy: personIdOf(ctx.actor) ?? null })
      .where(eq(credentials.id, credential));
    await ctx.emit(credentialConfirmed, { person: personId, type: typeId });
    return { credential };
  },
});
