import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { NotFound, Refused } from '../../platform/problems.ts';
import { requestAsked } from '../events.ts';
import { matchIfItHolds } from '../matches/match-if-it-holds.ts';
import { asksBoth } from '../process/process.ts';
import { processOf } from '../process/process-of.ts';
import { noPlaceLeft } from '../runs/pairs-that-hold.rules.ts';
import { requests } from '../tables.ts';
import { closeRequest } from './close-request.ts';
import { lockedRequest } from './request-of.ts';
import { inDays, requestState } from './request-state.rules.ts';

export const decideSuggestion = command({
  name: 'pairing.decide-suggestion',
  says: 'Decide',
  done: 'Decided. Whoever it concerns has been written to.',
  http: 'POST /programs/:program/suggestions/:suggestion/decision',
  input: z.object({ verdict: z.enum(['approve', 'decline'], { error: 'Approve it or decline it.' }) }),
  output: z.object({ match: z.uuid().nullable() }),
  may: aProgramManager,
  run: async (ctx, { program, suggestion, verdict }) => {
    const found = await lockedRequest(ctx, suggestion);
    if (found.programId !== program) throw new NotFound();
    if (requestState(found) !== 'to decide') throw new Refused('This suggestion has been decided already.');
    if (verdict === 'decline') {
      await closeRequest(ctx, found, 'declined');
      return { match: null };
    }
    const process = await processOf(ctx, program);
    if (asksBoth(process)) {
      const asked = { way: 'request' as const, askedAt: ctx.now, answerBy: inDays(ctx.now, process.closeAfterDays) };
      await ctx.db.update(requests).set(asked).where(eq(requests.id, suggestion));
      await ctx.emit(requestAsked, { program, request: suggestion });
      return { match: null };
    }
    const { match, because } = await matchIfItHolds(ctx, program, { mentor: found.mentorId, mentee: found.menteeId });
    if (!match)
      throw new Refused(
        because === noPlaceLeft
          ? 'This mentor has no place left. Decline it, and the next wish comes up.'
          : 'The two cannot be matched any more. Decline it, and the next wish comes up.',
      );
    await closeRequest(ctx, found, 'accepted', match);
    return { match };
  },
});
