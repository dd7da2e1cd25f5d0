import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { query } from '../../platform/command.ts';
import { aSignedInPerson } from '../../platform/policy.ts';
import { heldBy, heldCredential } from './held-credential.ts';
import { offeredTypes, typeOffered } from './offered-types.ts';
import { credentials } from './tables.ts';

export const listMyCredentials = query({
  name: 'people.list-my-credentials',
  says: 'List the credentials I hold, and those I can enter',
  http: 'GET /account/credentials',
  input: z.object({}),
  output: z.object({ items: z.array(heldCredential), types: z.array(typeOffered) }),
  may: aSignedInPerson,
  run: async (ctx) => ({
    items: await heldBy(ctx, eq(credentials.personId, personIdOf(ctx.actor) as string)),
    types: await offeredTypes(ctx),
  }),
});
