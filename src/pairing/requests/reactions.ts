import { eq } from 'drizzle-orm';
import { personLeft } from '../../people/events.ts';
import type { Context } from '../../platform/context.ts';
import { reaction } from '../../platform/reaction.ts';
import { participationPaused, registrationWithdrawn } from '../../registration/events.ts';
import { matchPublished, requestAgreed, requestAnswered, requestAsked, requestClosed, requestsListed } from '../events.ts';
import { somebodyOffers } from '../offers/mails/somebody-offers.ts';
import { processOf } from '../process/process-of.ts';
import { requests } from '../tables.ts';
import { askNext, menteesWaitingFor } from './ask-next.ts';
import { closeAllOf, closeWhatIsSettled } from './close-what-is-settled.ts';
import { requestFacts } from './letter-facts.ts';
import { nowBothConfirm } from './mails/now-both-confirm.ts';
import { youAreAsked } from './mails/you-are-asked.ts';
import type { RequestRow } from './request-of.ts';
import { settleRequest } from './settle-request.ts';
import { tellOfEnd } from './tell-of-end.ts';

/** As many as could have waited at one mentor. */
const mostToAskAgain = 20;

async function requestIn(ctx: Context, id: string): Promise<RequestRow | undefined> {
  const [found] = await ctx.db.select().from(requests).where(eq(requests.id, id));
  return found;
}

const askTheFirst = reaction({
  name: 'pairing.ask-the-first',
  to: requestsListed,
  run: (ctx, { data }) => askNext(ctx, data.program, data.mentee),
});

const tellTheMentor = reaction({
  name: 'pairing.tell-the-mentor',
  to: requestAsked,
  run: async (ctx, { data }) => {
    const found = await requestIn(ctx, data.request);
    if (!found || found.closedAt) return;
    const { chemistryCall } = await processOf(ctx, data.program);
    await ctx.mail(youAreAsked, { to: found.mentorId, facts: { ...(await requestFacts(ctx, found)), callFirst: chemistryCall } });
  },
});

const tellBothToConfirm = reaction({
  name: 'pairing.tell-both-to-confirm',
  to: requestAgreed,
  run: async (ctx, { data }) => {
    const found = await requestIn(ctx, data.request);
    if (!found || found.closedAt) return;
    const { chemistryCall: callFirst } = await processOf(ctx, data.program);
    const facts = await requestFacts(ctx, found);
    if (found.way === 'by mentor' && !callFirst) {
      await ctx.mail(somebodyOffers, { to: found.menteeId, facts });
      return;
    }
    const theirNote = found.way === 'by mentor' ? found.note : null;
    await ctx.mail(nowBothConfirm, { to: found.menteeId, facts: { ...facts, partner: facts.mentor, callFirst, theirNote } });
    // Without a call the mentor has just said yes, unless a manager brought the two together.
    if (callFirst || found.way === 'by hand')
      await ctx.mail(nowBothConfirm, { to: found.mentorId, facts: { ...facts, partner: facts.mentee, callFirst, theirNote: null } });
  },
});

const settleOnceBothAnswered = reaction({
  name: 'pairing.settle-once-both-answered',
  to: requestAnswered,
  run: async (ctx, { data }) => {
    await settleRequest(ctx, data.request);
    const found = await requestIn(ctx, data.request);
    if (found) await askNext(ctx, data.program, found.menteeId);
  },
});

const goOnAfterEnd = reaction({
  name: 'pairing.go-on-after-end',
  to: requestClosed,
  run: async (ctx, { data }) => {
    const found = await requestIn(ctx, data.request);
    if (!found) return;
    await tellOfEnd(ctx, found);
    await askNext(ctx, data.program, found.menteeId);
    const others = await menteesWaitingFor(ctx, data.program, found.mentorId);
    for (const mentee of others.slice(0, mostToAskAgain)) await askNext(ctx, data.program, mentee);
  },
});

const closeTheRest = reaction({
  name: 'pairing.close-other-requests',
  to: matchPublished,
  run: (ctx, { data }) => closeWhatIsSettled(ctx, data),
});

const closeOfWithdrawn = reaction({
  name: 'pairing.close-requests-of-withdrawn',
  to: registrationWithdrawn,
  run: (ctx, { data }) => closeAllOf(ctx, data.program, data.person),
});

const closeOfPaused = reaction({
  name: 'pairing.close-requests-of-paused',
  to: participationPaused,
  run: (ctx, { data }) => closeAllOf(ctx, data.program, data.person),
});

const closeOfLeaver = reaction({
  name: 'pairing.close-requests-of-leaver',
  to: personLeft,
  run: (ctx, { data }) => closeAllOf(ctx, undefined, data.person),
});

export const requestReactions = [
  askTheFirst,
  tellTheMentor,
  tellBothToConfirm,
  settleOnceBothAnswered,
  goOnAfterEnd,
  closeTheRest,
  closeOfWithdrawn,
  closeOfPaused,
  closeOfLeaver,
];
