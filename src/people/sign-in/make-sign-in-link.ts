import type { App } from '../../platform/app.ts';
import { authOf } from './auth.ts';
import { linkPath } from './link-path.ts';
import { membershipsOf } from './memberships.ts';

/**
 * A link that signs the person with this address in, for whoever has the machine's own command line:
 * before mail is set up, the first owner gets one no other way. @throws Error for an unknown address
 */
export async function makeSignInLink(app: App, address: string): Promise<string> {
  if ((await membershipsOf(app, address)).length === 0) throw new Error(`Nobody has the address ${address}.`);
  let path = '';
  const hand = (token: string) => (path = linkPath(token, '/'));
  await authOf(app).api.signInMagicLink({ body: { email: address, metadata: { hand } }, headers: new Headers() });
  return app.configuration.url + path;
}
