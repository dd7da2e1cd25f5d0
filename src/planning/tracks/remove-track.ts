import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { codeOf } from '../../platform/db/transaction.ts';
import { Refused } from '../../platform/problems.ts';
import { programChanged } from '../events.ts';
import { trackOf } from '../program-of.ts';
import { tracks } from '../tables.ts';

const stillReferredTo = '23503';

export const removeTrack = command({
  name: 'planning.remove-track',
  says: 'Remove the track',
  done: 'The track is removed.',
  http: 'DELETE /tracks/:track',
  input: z.object({}),
  output: z.object({ track: z.uuid() }),
  of: async (ctx, { track }) => ({ track, program: (await trackOf(ctx, track)).programId }),
  may: aProgramManager,
  ready: async (ctx, { program }) => {
    const count = await ctx.db.$count(tracks, eq(tracks.programId, program));
    return count === 1 ? 'This is the only track; every pair needs one. Change it, or add another first.' : undefined;
  },
  run: async (ctx, { track }, { program }) => {
    await ctx.db
      .delete(tracks)
      .where(eq(tracks.id, track))
      .catch((problem: unknown) => {
        if (codeOf(problem) === stillReferredTo)
          throw new Refused('People have chosen this track already, so it stays. Rename it if it should mean something else.');
        throw problem;
      });
    await ctx.emit(programChanged, { program, what: 'tracks' });
    return { track };
  },
});
