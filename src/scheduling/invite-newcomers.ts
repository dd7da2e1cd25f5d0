import { and, eq } from 'drizzle-orm';
import { openMatchesOf } from '../pairing/matches/open-matches-of.ts';
import { reaction } from '../platform/reaction.ts';
import { newcomerBegan } from '../registration/events.ts';
import { entriesAhead } from './circle/entries-ahead.ts';
import { inviteTo } from './circle/invite-to.ts';
import { sessions } from './tables.ts';

/** Nothing was put into their calendar before they were there, but what they scheduled themselves. */
export const inviteNewcomers = reaction({
  name: 'scheduling.invite-newcomer',
  to: newcomerBegan,
  run: async (ctx, { id, data: { program, person }, occurredAt }) => {
    for (const { id: match } of await openMatchesOf(ctx, person, program)) {
      const theirOwn = await ctx.db
        .select({ id: sessions.id })
        .from(sessions)
        .where(and(eq(sessions.matchId, match), eq(sessions.scheduledBy, person)));
      const known = new Set(theirOwn.map((one) => one.id));
      const entries = (await entriesAhead(ctx, { match, change: { by: null, at: occurredAt } })).get(person) ?? [];
      for (const entry of entries) if (!known.has(entry.facts.session)) await inviteTo(ctx, person, entry, id);
    }
  },
});
