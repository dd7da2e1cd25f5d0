import { and, eq, isNull } from 'drizzle-orm';
import { personLeft } from '../people/events.ts';
import { reaction } from '../platform/reaction.ts';
import { tellTheBeginning, tellTheEnd } from './mails/tell-of-match.ts';
import { closeOrLeave } from './matches/leave-match.ts';
import { requestReactions } from './requests/reactions.ts';
import { tellWhoMayChoose } from './shortlists/reactions.ts';
import { matches, matchMembers } from './tables.ts';
import { waitingReactions } from './waiting/reactions.ts';

const endMatchesOfLeaver = reaction({
  name: 'pairing.end-matches-of-leaver',
  to: personLeft,
  run: async (ctx, { data }) => {
    const open = await ctx.db
      .select({ id: matches.id, program: matches.programId })
      .from(matches)
      .innerJoin(matchMembers, eq(matchMembers.matchId, matches.id))
      .where(and(eq(matchMembers.personId, data.person), isNull(matchMembers.leftAt), isNull(matches.endedAt)));
    for (const match of open) await closeOrLeave(ctx, match, data.person);
  },
});

export const pairingReactions = [
  tellTheBeginning,
  tellTheEnd,
  endMatchesOfLeaver,
  tellWhoMayChoose,
  ...requestReactions,
  ...waitingReactions,
];
