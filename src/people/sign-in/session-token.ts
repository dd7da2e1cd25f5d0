import { createAuthEndpoint } from 'better-auth/api';

/** Reads the session's token from its cookie, if the signature is ours; asks no database. */
export const sessionToken = {
  id: 'session-token',
  endpoints: {
    readSessionToken: createAuthEndpoint({ method: 'GET', requireHeaders: true }, async (ctx) => {
      const { authCookies, secret } = ctx.context;
      const found = await ctx.getSignedCookie(authCookies.sessionToken.name, secret);
      return found || null;
    }),
  },
};
