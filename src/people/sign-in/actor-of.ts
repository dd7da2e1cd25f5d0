/** Who a request comes from: the person of its session's cookie or of its API key, or nobody. One statement. */
import { and, eq, gt, sql } from 'drizzle-orm';
import { nobody, type Actor } from '../../platform/actor.ts';
import type { App } from '../../platform/app.ts';
import { isActive } from '../active.ts';
import { accounts, accountSessions, persons } from '../tables.ts';
import { personOfKey } from './api-key.ts';
import { authOf } from './auth.ts';
import { ownerDatabase } from './owner-database.ts';

export async function actorOf(app: App, request: Request): Promise<Actor> {
  const key = /^bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const person = key ? await personOfKey(app, key) : await personOfSession(app, request.headers);
  return person ? { kind: 'person', ...person } : nobody;
}

/** A session is its person's while they belong to the organisation and have the address that was proved. */
async function personOfSession(app: App, headers: Headers) {
  if (!headers.get('cookie')?.includes('session_token')) return undefined;
  const token = await authOf(app).api.readSessionToken({ headers });
  if (!token) return undefined;
  const [found] = await ownerDatabase(app)
    .select({ personId: persons.id, organizationId: persons.organizationId, language: persons.language, timeZone: persons.timeZone })
    .from(accountSessions)
    .innerJoin(accounts, eq(accounts.id, accountSessions.accountId))
    .innerJoin(persons, and(eq(persons.id, accountSessions.personId), sql`lower(${persons.email}) = lower(${accounts.email})`))
    .where(and(eq(accountSessions.token, token), gt(accountSessions.expiresAt, sql`now()`), isActive));
  return found;
}
