import { eq } from 'drizzle-orm';
import { personLeft } from '../people/events.ts';
import { persons } from '../people/tables.ts';
import { reaction } from '../platform/reaction.ts';
import { registrationWithdrawn } from '../registration/events.ts';
import { tellTheBeginning, tellTheEnd } from './mails/tell-of-match.ts';
import { closeOrLeave } from './matches/leave-match.ts';
import { openMatchesOf } from './matches/open-matches-of.ts';
import { requestReactions } from './requests/reactions.ts';
import { shortlistReactions } from './shortlists/reactions.ts';
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

export const pairingReactions = [
  tellTheBeginning,
  tellTheEnd,
  endMatchesOfLeaver,
  endMatchesOfWithdrawn,
  ...shortlistReactions,
  ...requestReactions,
  ...waitingReactions,
];
