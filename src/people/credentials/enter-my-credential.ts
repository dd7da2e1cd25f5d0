import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { aSignedInPerson } from '../../platform/policy.ts';
import { credentialFields, keepCredential } from './keep-credential.ts';

/** One's own word counts once somebody has looked at the proof. */
export const enterMyCredential = command({
  name: 'people.enter-my-credential',
  says: 'Enter the credential',
  done: 'The credential is entered. It counts as soon as somebody has confirmed it.',
  http: 'POST /account/credentials',
  input: z.object(credentialFields),
  output: z.object({ id: z.uuid() }),
  may: aSignedInPerson,
  run: async (ctx, given) => ({ id: await keepCredential(ctx, { ...given, person: personIdOf(ctx.actor) as string, confirmed: false }) }),
});
