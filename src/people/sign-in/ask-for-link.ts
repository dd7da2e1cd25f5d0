import { z } from 'zod';
import type { App } from '../../platform/app.ts';
import { emailAddress } from '../email-address.ts';
import { authOf } from './auth.ts';
import { clientAddressOf } from './client-address.ts';
import { allowAttempt } from './count-attempt.ts';
import { localPath, pause, read } from './entry.ts';
import { allowances, answerAfterMs } from './limits.ts';

const input = z.object({ email: emailAddress });

/** Has a link mailed, if the address is somebody's here; the answer is the same and as late if it is not. @throws Refused, Invalid */
export async function askForLink(app: App, request: Request, values: Record<string, unknown>): Promise<void> {
  const { email } = read(input, values);
  await allowAttempt(app, 'link by client', clientAddressOf(request), allowances.linkByClient);
  await allowAttempt(app, 'link by address', email, allowances.linkByAddress);
  const ask = authOf(app).api.signInMagicLink({ body: { email, metadata: { to: localPath(values.to) } }, headers: request.headers });
  await Promise.all([ask, pause(answerAfterMs)]);
}
