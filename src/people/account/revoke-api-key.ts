import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { aSignedInPerson } from '../../platform/policy.ts';
import { NotFound } from '../../platform/problems.ts';
import { apiKeyRevoked } from '../events.ts';
import { apiKeys } from '../tables.ts';

export const revokeApiKey = command({
  name: 'people.revoke-api-key',
  says: 'Revoke',
  done: 'The key is revoked and works no more.',
  http: 'DELETE /api-keys/:apiKey',
  input: z.object({}),
  output: z.object({ id: z.uuid() }),
  // The database shows everyone their own keys only.
  async of(ctx, { apiKey }) {
    const [found] = await ctx.db
      .select({ id: apiKeys.id })
      .from(apiKeys)
      .where(and(eq(apiKeys.id, apiKey), isNull(apiKeys.revokedAt)));
    if (!found) throw new NotFound();
    return found;
  },
  may: aSignedInPerson,
  async run(ctx, _input, { id }) {
    await ctx.db.update(apiKeys).set({ revokedAt: ctx.now }).where(eq(apiKeys.id, id));
    await ctx.emit(apiKeyRevoked, { apiKey: id });
    return { id };
  },
});
