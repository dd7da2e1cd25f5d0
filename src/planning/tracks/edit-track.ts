import { eq } from 'drizzle-orm';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { codeOf } from '../../platform/db/transaction.ts';
import { Invalid } from '../../platform/problems.ts';
import { programChanged } from '../events.ts';
import { trackOf } from '../program-of.ts';
import { tracks } from '../tables.ts';
import { trackForm, trackFrom, trackOutput } from './track-form.ts';

/** Of the trigger that keeps a track's structure while people meet in it. */
const matchesUnderWay = 'PW001';

export const editTrack = command({
  name: 'planning.edit-track',
  says: 'Save the track',
  done: 'The track is saved.',
  http: 'PUT /tracks/:track',
  input: trackForm,
  output: trackOutput,
  of: async (ctx, { track }) => ({ track, program: (await trackOf(ctx, track)).programId }),
  may: aProgramManager,
  run: async (ctx, { track, ...given }, { program }) => {
    const { columns, warning } = await trackFrom(ctx, program, given);
    await ctx.db
      .update(tracks)
      .set(columns)
      .where(eq(tracks.id, track))
      .catch((problem: unknown) => {
        if (codeOf(problem) === matchesUnderWay)
          throw new Invalid({
            structure: 'People meet in this track as it is. Add another track, or wait until their matches have ended.',
          });
        throw problem;
      });
    await ctx.emit(programChanged, { program, what: 'tracks' });
    return { track, warning };
  },
});
