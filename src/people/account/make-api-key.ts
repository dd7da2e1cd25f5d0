import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { text } from '../../platform/input.ts';
import { aSignedInPerson } from '../../platform/policy.ts';
import { apiKeyMade } from '../events.ts';
import { apiKeys } from '../tables.ts';
import { digestOfKey, newApiKey } from '../sign-in/api-key.ts';

export const makeApiKey = command({
  name: 'people.make-api-key',
  answersOnce: true,
  says: 'Make a key',
  http: 'POST /api-keys',
  input: z.object({ name: text('What the key is for', 100) }),
  output: z.object({ id: z.uuid(), name: z.string(), key: z.string().describe('Shown this once; send it as `Authorization: Bearer …`.') }),
  may: aSignedInPerson,
  async run(ctx, { name }) {
    if (ctx.actor.kind !== 'person') throw new Error('A key acts for a person.');
    const id = ctx.newId();
    const key = newApiKey();
    await ctx.db.insert(apiKeys).values({
      id,
      organizationId: ctx.organizationId,
      personId: ctx.actor.personId,
      name,
      digest: digestOfKey(key),
      madeAt: ctx.now,
    });
    await ctx.emit(apiKeyMade, { apiKey: id });
    return { id, name, key };
  },
});
