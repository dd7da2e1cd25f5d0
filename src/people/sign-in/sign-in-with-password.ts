import { z } from 'zod';
import type { App } from '../../platform/app.ts';
import { Refused } from '../../platform/problems.ts';
import { emailAddress } from '../email-address.ts';
import { authOf } from './auth.ts';
import { clientAddressOf } from './client-address.ts';
import { allowAttempt, forgetAttempts } from './count-attempt.ts';
import { localPath, read, unlessRefused, type Entry } from './entry.ts';
import { allowances, passwordLength } from './limits.ts';

const input = z.object({
  email: emailAddress,
  password: z.string({ error: 'Type your password.' }).min(1, 'Type your password.').max(passwordLength.most, 'This is not the password.'),
});

/** The same sentence whether the address, the password or the membership is what does not hold. @throws Refused, Invalid */
export async function signInWithPassword(app: App, request: Request, values: Record<string, unknown>): Promise<Entry> {
  const { email, password } = read(input, values);
  await allowAttempt(app, 'password by client', clientAddressOf(request), allowances.passwordByClient);
  await allowAttempt(app, 'password by address', email, allowances.passwordByAddress);
  const done = await unlessRefused(
    authOf(app).api.signInEmail({ body: { email, password }, headers: request.headers, returnHeaders: true }),
  );
  if (!done) throw new Refused('This address and this password do not belong together. Try again, or have a link mailed to you.');
  await forgetAttempts(app, 'password by address', email);
  return { headers: done.headers, to: localPath(values.to) };
}
