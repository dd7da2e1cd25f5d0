import { eq } from 'drizzle-orm';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { programChanged } from '../events.ts';
import { trackOf } from '../program-of.ts';
import { tracks } from '../tables.ts';
import { trackForm, trackFrom, trackOutput } from './track-form.ts';

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
    await ctx.db.update(tracks).set(columns).where(eq(tracks.id, track));
    await ctx.emit(programChanged, { program, what: 'tracks' });
    return { track, warning };
  },
});
