/** Keys for the public API: 256 random bits, shown once, kept as a digest. */
import { createHash, randomBytes } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { App } from '../../platform/app.ts';
import { dayOf, isActive } from '../active.ts';
import { apiKeys, persons } from '../tables.ts';
import { ownerDatabase } from './owner-database.ts';

const prefix = 'pw_';

export const newApiKey = () => prefix + randomBytes(32).toString('base64url');

export const digestOfKey = (key: string) => createHash('sha256').update(key).digest('hex');

/** The person a key acts for, while they belong to the organisation; notes the day of its use. */
export async function personOfKey(app: App, key: string) {
  if (!key.startsWith(prefix)) return undefined;
  const database = ownerDatabase(app);
  const [found] = await database
    .select({
      id: apiKeys.id,
      lastUsedOn: apiKeys.lastUsedOn,
      person: { personId: persons.id, organizationId: persons.organizationId, language: persons.language, timeZone: persons.timeZone },
    })
    .from(apiKeys)
    .innerJoin(persons, eq(persons.id, apiKeys.personId))
    .where(and(eq(apiKeys.digest, digestOfKey(key)), isNull(apiKeys.revokedAt), isActive));
  if (!found) return undefined;
  const today = dayOf(app.clock.at(0));
  if (found.lastUsedOn !== today) await database.update(apiKeys).set({ lastUsedOn: today }).where(eq(apiKeys.id, found.id));
  return found.person;
}
