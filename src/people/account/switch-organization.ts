import { eq } from 'drizzle-orm';
import type { App } from '../../platform/app.ts';
import { NotFound } from '../../platform/problems.ts';
import { ownerDatabase } from '../sign-in/owner-database.ts';
import type { Entry } from '../sign-in/entry.ts';
import { accountSessions } from '../tables.ts';
import { signInOf } from './sign-in-of.ts';

/** Goes on as the person the same address belongs to in another organisation. @throws NotFound */
export async function switchOrganization(app: App, request: Request, values: Record<string, unknown>): Promise<Entry> {
  const state = await signInOf(app, request);
  const chosen = state?.elsewhere.find((one) => one.personId === values.person);
  if (!state || !chosen) throw new NotFound();
  await ownerDatabase(app)
    .update(accountSessions)
    .set({ personId: chosen.personId, organizationId: chosen.organizationId })
    .where(eq(accountSessions.token, state.token));
  return { headers: new Headers(), to: '/' };
}
