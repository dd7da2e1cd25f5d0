import { programOf } from '../../planning/program-of.ts';
import { personNames } from '../../people/person-names.ts';
import type { Context } from '../../platform/context.ts';
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
  const menteeKnows = found.closedBecause === 'withdrawn' || found.closedBecause === 'matched elsewhere';
  if (!menteeKnows)
    await ctx.mail(yourRequestHasEnded, { to: found.menteeId, facts: { ...about(found.mentorId), goesOn: await goesOn(ctx, found) } });
  const mentorKnows = !found.askedAt || (found.closedBecause === 'declined' && !found.agreedAt) || found.closedBecause === 'no place left';
  if (!mentorKnows) await ctx.mail(noAnswerNeeded, { to: found.mentorId, facts: about(found.menteeId) });
}
