import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/** A session without any proof, for the demo's cast; reachable from our own code only, which asks whether this is a demo. */
export const asCast = {
  id: 'as-cast',
  endpoints: {
    signInAsCast: createAuthEndpoint(
      { method: 'POST', body: z.object({ email: z.email(), name: z.string(), personId: z.uuid() }), requireHeaders: true },
      async (ctx) => {
        const { email, name, personId } = ctx.body;
        const { internalAdapter } = ctx.context;
        const known = await internalAdapter.findUserByEmail(email);
        const user = known?.user ?? (await internalAdapter.createUser({ email, name, emailVerified: true }, { method: 'as-cast' }));
        const session = await internalAdapter.createSession(user.id, false, { personId });
        if (!session) throw ctx.error('FORBIDDEN');
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ personId });
      },
    ),
  },
};
