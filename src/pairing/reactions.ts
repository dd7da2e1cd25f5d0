import { and, eq, isNull } from 'drizzle-orm';
import { personLeft } from '../people/events.ts';
import { persons } from '../people/tables.ts';
import type { Context } from '../platform/context.ts';
import { reaction } from '../platform/reaction.ts';
import { registrationWithdrawn } from '../registration/events.ts';
import { tellTheBeginning, tellTheEnd } from './mails/tell-of-match.ts';
import { closeOrLeave } from './matches/leave-match.ts';
import { requestReactions } from './requests/reactions.ts';
import { tellWhoMayChoose } from './shortlists/reactions.ts';
import { matches, matchMembers } from './tables.ts';
import { waitingReactions } from './waiting/reactions.ts';

const endMatchesOfLeaver = reaction({
  name: 'pairing.end-matches-of-leaver',
  to: personLeft,
  run: async (ctx, { data: { person } }) => {
    for (const match of await openMatchesOf(ctx, person)) await closeOrLeave(ctx, match, person);
  },
});

/** Who takes no part any more is in no match either; a leaver's end for the reason that they left. */
const endMatchesOfWithdrawn = reaction({
  name: 'pairing.end-matches-of-withdrawn',
  to: registrationWithdrawn,
  run: async (ctx, { data: { program, person } }) => {
    const [one] = await ctx.db.select({ leftOn: persons.leftOn }).from(persons).where(eq(persons.id, person));
    const reason = one?.leftOn ? 'left the company' : 'other';
    for (const match of await openMatchesOf(ctx, person, program)) await closeOrLeave(ctx, match, person, reason);
  },
});

function openMatchesOf(ctx: Context, person: string, program?: string): Promise<{ id: string; program: string }[]> {
  return ctx.db
    .select({ id: matches.id, program: matches.programId })
    .from(matches)
    .innerJoin(matchMembers, eq(matchMembers.matchId, matches.id))
    .where(
      and(
        eq(matchMembers.personId, person),
        isNull(matchMembers.leftAt),
        isNull(matches.endedAt),
        program ? eq(matches.programId, program) : undefined,
      ),
    );
}

export const pairingReactions = [
  tellTheBeginning,
  tellTheEnd,
  endMatchesOfLeaver,
  endMatchesOfWithdrawn,
  tellWhoMayChoose,
  ...requestReactions,
  ...waitingReactions,
];
