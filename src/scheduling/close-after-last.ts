import { and, eq, isNotNull } from 'drizzle-orm';
import { closeMatch } from '../pairing/matches/close-match.ts';
import { matchOf } from '../pairing/match-of.ts';
import { structureOf } from '../planning/structures.ts';
import { reaction } from '../platform/reaction.ts';
import { sessionHeld } from './events.ts';
import { sessions } from './tables.ts';

/** A match that is for so many meetings has done what it is for once they are held. */
export const closeAfterLast = reaction({
  name: 'scheduling.close-after-last-meeting',
  to: sessionHeld,
  run: async (ctx, { data }) => {
    const match = await matchOf(ctx, data.match);
    const { meetings } = structureOf(match.structure);
    if (meetings.most === undefined) return;
    const held = await ctx.db.$count(sessions, and(eq(sessions.matchId, data.match), isNotNull(sessions.heldAt)));
    if (held >= meetings.most) await closeMatch(ctx, match, 'goals met');
  },
});
