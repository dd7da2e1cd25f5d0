import { desc, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../platform/command.ts';
import { aSignedInPerson } from '../../platform/policy.ts';
import { apiKeys } from '../tables.ts';

export const listApiKeys = query({
  name: 'people.list-api-keys',
  says: 'Your keys',
  http: 'GET /api-keys',
  input: z.object({}),
  output: z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string(), madeAt: z.date(), lastUsedOn: z.string().nullable() })) }),
  may: aSignedInPerson,
  async run(ctx) {
    const items = await ctx.db
      .select({ id: apiKeys.id, name: apiKeys.name, madeAt: apiKeys.madeAt, lastUsedOn: apiKeys.lastUsedOn })
      .from(apiKeys)
      .where(isNull(apiKeys.revokedAt))
      .orderBy(desc(apiKeys.id));
    return { items };
  },
});
