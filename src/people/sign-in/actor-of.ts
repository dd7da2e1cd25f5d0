/** Who a request comes from: the person of its session's cookie or of its API key, or nobody. */
import { and, eq, isNull, sql } from 'drizzle-orm';
import { nobody, type Actor } from '../../platform/actor.ts';
import type { App } from '../../platform/app.ts';
import { persons } from '../tables.ts';
import { personOfKey } from './api-key.ts';
import { authOf } from './auth.ts';
import { ownerDatabase } from './owner-database.ts';

export async function actorOf(app: App, request: Request): Promise<Actor> {
  const key = /^bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const personId = key ? await personOfKey(app, key) : await personOfSession(app, request.headers);
  return personId ? asActor(app, personId) : nobody;
}

/** A person acts only while they belong to the organisation, whatever cookie or key they still hold. */
async function asActor(app: App, { personId, email }: Claim): Promise<Actor> {
  const [person] = await ownerDatabase(app)
    .select({ personId: persons.id, organizationId: persons.organizationId, language: persons.language, timeZone: persons.timeZone })
    .from(persons)
    .where(
      and(
        eq(persons.id, personId),
        isNull(persons.departedAt),
        isNull(persons.erasedAt),
        email === undefined ? undefined : sql`lower(${persons.email}) = lower(${email})`,
      ),
    );
  return person ? { kind: 'person', ...person } : nobody;
}

interface Claim {
  personId: string;
  /** The address the account has proved; it must still be the person's. */
  email?: string;
}

async function personOfSession(app: App, headers: Headers): Promise<Claim | undefined> {
  if (!headers.get('cookie')?.includes('session_token')) return undefined;
  const found = await authOf(app).api.getSession({ headers, query: { disableRefresh: true } });
  if (!found?.session.personId) return undefined;
  return { personId: found.session.personId, email: found.user.email };
}
