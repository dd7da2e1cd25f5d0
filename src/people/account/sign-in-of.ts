import type { App } from '../../platform/app.ts';
import { authOf } from '../sign-in/auth.ts';
import { freshMinutes } from '../sign-in/limits.ts';
import { membershipsOf, type Membership } from '../sign-in/memberships.ts';

export interface SignInState {
  hasPassword: boolean;
  /** Signed in so lately that a password can be set. */
  fresh: boolean;
  /** The other organisations this address belongs to. */
  elsewhere: Membership[];
  token: string;
}

/** How the person behind a request came in; undefined for an API key or nobody. */
export async function signInOf(app: App, request: Request): Promise<SignInState | undefined> {
  const auth = authOf(app);
  const found = await auth.api.getSession({ headers: request.headers, query: { disableRefresh: true } });
  if (!found) return undefined;
  const { internalAdapter } = await auth.$context;
  const credential = await internalAdapter.findCredentialAccount(found.user.id);
  const memberships = await membershipsOf(app, found.user.email);
  return {
    hasPassword: Boolean(credential?.password),
    fresh: app.clock.at(0).getTime() - found.session.createdAt.getTime() <= freshMinutes * 60_000,
    elsewhere: memberships.filter((one) => one.personId !== found.session.personId),
    token: found.session.token,
  };
}
