import type { App } from '../../platform/app.ts';
import { Refused } from '../../platform/problems.ts';
import { authOf } from './auth.ts';
import { clientAddressOf } from './client-address.ts';
import { allowAttempt } from './count-attempt.ts';
import { localPath, unlessRefused, type Entry } from './entry.ts';
import { allowances } from './limits.ts';

/**
 * Uses up the token of a mailed link. Done by a button, not by opening the page: scanners of mail open
 * every link they see. @throws Refused
 */
export async function signInWithLink(app: App, request: Request, values: Record<string, unknown>): Promise<Entry> {
  await allowAttempt(app, 'token by client', clientAddressOf(request), allowances.tokenByClient);
  const token = String(values.token ?? '').slice(0, 200);
  const done = await unlessRefused(authOf(app).api.magicLinkVerify({ query: { token }, headers: request.headers, returnHeaders: true }));
  if (!done) throw new Refused('This link has been used or is too old. Have a new one mailed to you.');
  return { headers: done.headers, to: localPath(values.to) };
}
