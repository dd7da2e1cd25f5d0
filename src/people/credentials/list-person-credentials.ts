import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../platform/command.ts';
import { aReaderOfTheDirectory } from '../access.ts';
import { personOf } from '../directory/person-of.ts';
import { heldBy, heldCredential } from './held-credential.ts';
import { offeredTypes, typeOffered } from './offered-types.ts';
import { credentials } from './tables.ts';

export const listPersonCredentials = query({
  name: 'people.list-person-credentials',
  says: 'List the credentials of a person',
  http: 'GET /people/:person/credentials',
  input: z.object({}),
  output: z.object({ items: z.array(heldCredential), types: z.array(typeOffered) }),
  of: (ctx, { person }) => personOf(ctx, person),
  may: aReaderOfTheDirectory,
  run: async (ctx, { person }) => ({ items: await heldBy(ctx, eq(credentials.personId, person)), types: await offeredTypes(ctx) }),
});
