import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { Refused } from '../../platform/problems.ts';
import { theMentorAsked } from '../choosing-access.ts';
import { requestAgreed, requestAnswered } from '../events.ts';
import { matchIfItHolds } from '../matches/match-if-it-holds.ts';
import { asksBoth } from '../process/process.ts';
import { processOf } from '../process/process-of.ts';
import { noPlaceLeft } from '../runs/pairs-that-hold.rules.ts';
import { requests, silentAnswers } from '../tables.ts';
import { closeRequest } from './close-request.ts';
import { keepReplyTime } from './reply-times.ts';
import { lockedRequest, theRequest } from './request-of.ts';
import { inDays, whyNotAnswer } from './request-state.rules.ts';

export const acceptRequest = command({
  name: 'pairing.accept-request',
  says: 'Yes, gladly',
  done: 'Thank you. They have been written to.',
  http: 'POST /requests/:request/acceptance',
  input: z.object({}),
  output: z.object({ match: z.uuid().nullable() }),
  of: theRequest,
  may: theMentorAsked,
  ready: async (_ctx, { found }) => whyNotAnswer(found, 'asked'),
  run: async (ctx, { request }, { program }) => {
    const found = await lockedRequest(ctx, request);
    const late = whyNotAnswer(found, 'asked');
    if (late) throw new Refused(late);
    const process = await processOf(ctx, program);
    await keepReplyTime(ctx, found);
    await ctx.emit(requestAnswered, { program, request });
    if (asksBoth(process)) {
      await ctx.db
        .update(requests)
        .set({ agreedAt: ctx.now, answerBy: inDays(ctx.now, process.closeAfterDays), remindedAt: null })
        .where(eq(requests.id, request));
      // Without a call there is nothing more for the mentor to find out.
      if (!process.chemistryCall)
        await ctx.db.insert(silentAnswers).values({
          organizationId: ctx.organizationId,
          requestId: request,
          personId: personIdOf(ctx.actor) as string,
          said: 'yes',
          saidAt: ctx.now,
        });
      await ctx.emit(requestAgreed, { program, request });
      return { match: null };
    }
    const { match, because } = await matchIfItHolds(ctx, program, { mentor: found.mentorId, mentee: found.menteeId });
    if (!match)
      throw new Refused(
        because === noPlaceLeft
          ? 'Your places are all taken by now. The request closes by itself.'
          : 'The two of you cannot be matched any more; somebody may have been a moment quicker. The request closes by itself.',
      );
    await closeRequest(ctx, found, 'accepted', match);
    return { match };
  },
});
