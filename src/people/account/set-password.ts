import { z } from 'zod';
import type { App } from '../../platform/app.ts';
import { Refused } from '../../platform/problems.ts';
import { authOf } from '../sign-in/auth.ts';
import { read } from '../sign-in/entry.ts';
import { freshMinutes, passwordLength } from '../sign-in/limits.ts';

const { least, most } = passwordLength;
const input = z.object({
  password: z
    .string({ error: 'Type a new password.' })
    .min(least, `A password has at least ${least} characters; a few words make a good one.`)
    .max(most, `A password has at most ${most} characters.`),
});

/** Sets or replaces the password of whoever signed in a moment ago, and ends their other sessions. @throws Refused, Invalid */
export async function setPassword(app: App, request: Request, values: Record<string, unknown>): Promise<void> {
  const { password } = read(input, values);
  const auth = authOf(app);
  const found = await auth.api.getSession({ headers: request.headers, query: { disableRefresh: true } });
  if (!found) throw new Refused('Sign in first.');
  if (app.clock.at(0).getTime() - found.session.createdAt.getTime() > freshMinutes * 60_000)
    throw new Refused(
      `Sign in again by a link, then set the password within ${freshMinutes} minutes. That way nobody can change it on a device you left open.`,
    );
  const { internalAdapter, password: hasher } = await auth.$context;
  const hash = await hasher.hash(password);
  const before = await internalAdapter.findCredentialAccount(found.user.id);
  if (before) await internalAdapter.updateAccount(before.id, { password: hash });
  else await internalAdapter.linkAccount({ userId: found.user.id, providerId: 'credential', accountId: found.user.id, password: hash });
  await auth.api.revokeOtherSessions({ headers: request.headers });
}
