import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { aReaderOfTheDirectory } from '../access.ts';
import { personOf } from '../directory/person-of.ts';
import { credentialFields, keepCredential } from './keep-credential.ts';

export const enterCredential = command({
  name: 'people.enter-credential',
  says: 'Enter the credential',
  done: 'The credential is entered.',
  http: 'POST /people/:person/credentials',
  input: z.object(credentialFields),
  output: z.object({ id: z.uuid() }),
  of: (ctx, { person }) => personOf(ctx, person),
  may: aReaderOfTheDirectory,
  // Nobody vouches for themselves.
  run: async (ctx, { person, ...given }) => ({
    id: await keepCredential(ctx, { ...given, person, confirmed: personIdOf(ctx.actor) !== person }),
  }),
});
