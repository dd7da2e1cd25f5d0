/**
 * The sign-in library on our tables: accounts are made when a person of a directory first proves an
 * address by a mailed link, never otherwise. Its HTTP routes are not mounted; our pages call its functions.
 */
import { createHmac } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { magicLink } from 'better-auth/plugins/magic-link';
import type { App } from '../../platform/app.ts';
import { accountCredentials, accounts, accountSessions, accountVerifications } from '../tables.ts';
import { actingSession } from './acting-session.ts';
import { asCast } from './as-cast.ts';
import { linkMinutes, passwordLength, sessionDays } from './limits.ts';
import { membershipsOf } from './memberships.ts';
import { ownerDatabase } from './owner-database.ts';
import { sendSignInLink } from './send-sign-in-link.ts';
import { sessionToken } from './session-token.ts';

const day = 86_400;

/** A key of its own, so that a signed cookie is no use anywhere else the installation's secret serves. */
function secretOf(app: App): string {
  const { secret } = app.configuration;
  if (!secret) throw new Error('Sign-in needs the installation to have a secret.');
  return createHmac('sha256', secret).update('sign-in').digest('hex');
}

function build(app: App) {
  return betterAuth({
    baseURL: app.configuration.url,
    secret: secretOf(app),
    database: drizzleAdapter(ownerDatabase(app), {
      provider: 'pg',
      schema: { user: accounts, session: accountSessions, account: accountCredentials, verification: accountVerifications },
    }),
    account: { fields: { userId: 'accountId', accountId: 'providerAccountId', providerId: 'provider' } },
    session: {
      expiresIn: sessionDays * day,
      disableSessionRefresh: true,
      fields: { userId: 'accountId' },
      additionalFields: {
        personId: { type: 'string', required: false, input: false },
        organizationId: { type: 'string', required: false, input: false },
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
    },
    databaseHooks: {
      user: { create: { before: async (account) => (await membershipsOf(app, account.email)).length > 0 } },
      session: { create: { before: (session) => actingSession(app, session) } },
    },
    plugins: [
      magicLink({
        expiresIn: linkMinutes * 60,
        storeToken: 'hashed',
        // On the command line the link is handed over there and then.
        sendMagicLink: ({ email, token, metadata }) =>
          metadata?.hand ? metadata.hand(token) : sendSignInLink(app, { address: email, token, to: String(metadata?.to ?? '/') }),
      }),
      asCast,
      sessionToken,
    ],
    advanced: { cookiePrefix: 'pairwell', useSecureCookies: app.configuration.url.startsWith('https:') },
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
}

export type Auth = ReturnType<typeof build>;

const built = new WeakMap<App, Auth>();

export function authOf(app: App): Auth {
  const found = built.get(app);
  if (found) return found;
  const made = build(app);
  built.set(app, made);
  return made;
}
