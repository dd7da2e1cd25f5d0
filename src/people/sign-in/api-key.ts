/** Keys for the public API: 256 random bits, shown once, kept as a digest. */
import { createHash, randomBytes } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { App } from '../../platform/app.ts';
import { apiKeys } from '../tables.ts';
import { ownerDatabase } from './owner-database.ts';

const prefix = 'pw_';

export const newApiKey = () => prefix + randomBytes(32).toString('base64url');

export const digestOfKey = (key: string) => createHash('sha256').update(key).digest('hex');

/** The person a key acts for; notes the day of its use. */
export async function personOfKey(app: App, key: string): Promise<{ personId: string } | undefined> {
  if (!key.startsWith(prefix)) return undefined;
  const database = ownerDatabase(app);
  const [found] = await database
    .select({ id: apiKeys.id, personId: apiKeys.personId, lastUsedOn: apiKeys.lastUsedOn })
    .from(apiKeys)
    .where(and(eq(apiKeys.digest, digestOfKey(key)), isNull(apiKeys.revokedAt)));
  if (!found) return undefined;
  const today = app.clock.at(0).toISOString().slice(0, 10);
  if (found.lastUsedOn !== today) await database.update(apiKeys).set({ lastUsedOn: today }).where(eq(apiKeys.id, found.id));
  return { personId: found.personId };
}
