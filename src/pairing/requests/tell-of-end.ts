import { programOf } from '../../planning/program-of.ts';
import { personNames } from '../../people/person-names.ts';
import type { Context } from '../../platform/context.ts';
import { yourOfferHasEnded } from '../offers/mails/your-offer-has-ended.ts';
import { goesOn } from './letter-facts.ts';
import { noAnswerNeeded } from './mails/no-answer-needed.ts';
import { yourRequestHasEnded } from './mails/your-request-has-ended.ts';
import type { RequestRow } from './request-of.ts';

/** Writes to whoever waited for it, never why it ended; a match is told of by its own mail. */
export async function tellOfEnd(ctx: Context, found: RequestRow): Promise<void> {
  if (found.closedBecause === 'accepted') return;
  const names = await personNames(ctx, [found.mentorId, found.menteeId]);
  const { name: programName } = await programOf(ctx, found.programId);
  const about = (partner: string) => ({ program: found.programId, programName, partner: names.get(partner)?.name ?? '' });
  if (found.way === 'by mentor') await tellOfOffer(ctx, found, about);
  else await tellOfWish(ctx, found, about);
}

type About = (partner: string) => { program: string; programName: string; partner: string };

/** The mentee asked; the mentor may know already. */
async function tellOfWish(ctx: Context, found: RequestRow, about: About): Promise<void> {
  const menteeKnows = found.closedBecause === 'withdrawn' || found.closedBecause === 'matched elsewhere';
  if (!menteeKnows)
    await ctx.mail(yourRequestHasEnded, { to: found.menteeId, facts: { ...about(found.mentorId), goesOn: await goesOn(ctx, found) } });
  const mentorKnows = !found.askedAt || (found.closedBecause === 'declined' && !found.agreedAt) || found.closedBecause === 'no place left';
  if (!mentorKnows) await ctx.mail(noAnswerNeeded, { to: found.mentorId, facts: { ...about(found.menteeId), offered: false } });
}

/** The mentor made the first move; the mentee knows of their own no, and of their own match. */
async function tellOfOffer(ctx: Context, found: RequestRow, about: About): Promise<void> {
  const mentorKnows = found.closedBecause === 'withdrawn' || found.closedBecause === 'no place left';
  if (!mentorKnows) await ctx.mail(yourOfferHasEnded, { to: found.mentorId, facts: about(found.menteeId) });
  const menteeKnows = found.closedBecause === 'declined' || found.closedBecause === 'matched elsewhere';
  if (!menteeKnows) await ctx.mail(noAnswerNeeded, { to: found.menteeId, facts: { ...about(found.mentorId), offered: true } });
}
