import type { App } from '../../platform/app.ts';
import { authOf } from './auth.ts';
import { unlessRefused, type Entry } from './entry.ts';

/** Ends the session of this browser. */
export async function signOut(app: App, request: Request): Promise<Entry> {
  const done = await unlessRefused(authOf(app).api.signOut({ headers: request.headers, returnHeaders: true }));
  return { headers: done?.headers ?? new Headers(), to: '/sign-in' };
}
