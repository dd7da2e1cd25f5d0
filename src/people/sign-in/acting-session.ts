import { eq } from 'drizzle-orm';
import type { App } from '../../platform/app.ts';
import { accounts } from '../tables.ts';
import { membershipsOf } from './memberships.ts';
import { ownerDatabase } from './owner-database.ts';

/**
 * A session acts as one person from its first moment: the one asked for, or the first the address
 * belongs to. Refused where the address belongs to nobody any more, whatever its password.
 */
export async function actingSession<Session extends { userId: string; personId?: unknown }>(app: App, session: Session) {
  const [account] = await ownerDatabase(app).select({ email: accounts.email }).from(accounts).where(eq(accounts.id, session.userId));
  if (!account) return false;
  const memberships = await membershipsOf(app, account.email);
  const acting = memberships.find((one) => one.personId === session.personId) ?? memberships[0];
  if (!acting) return false;
  return { data: { ...session, personId: acting.personId, organizationId: acting.organizationId } };
}
