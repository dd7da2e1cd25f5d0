import { and, eq, sql } from 'drizzle-orm';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { programChanged } from '../events.ts';
import { slugOf } from '../blueprint/slug-of.ts';
import { tracks } from '../tables.ts';
import { trackForm, trackFrom, trackOutput } from './track-form.ts';

const mostTracks = 12;

export const addTrack = command({
  name: 'planning.add-track',
  says: 'Add the track',
  done: 'The track is added.',
  http: 'POST /programs/:program/tracks',
  input: trackForm,
  output: trackOutput,
  may: aProgramManager,
  ready: async (ctx, { program }) => {
    const count = await ctx.db.$count(tracks, eq(tracks.programId, program));
    return count >= mostTracks ? `A program has at most ${mostTracks} tracks.` : undefined;
  },
  run: async (ctx, { program, ...given }) => {
    const { columns, warning } = await trackFrom(ctx, program, given);
    const id = ctx.newId();
    await ctx.db.insert(tracks).values({
      id,
      organizationId: ctx.organizationId,
      programId: program,
      place: sql`(select coalesce(max(place) + 1, 0) from ${tracks} where program_id = ${program})`,
      key: await freeKey(ctx, program, slugOf(columns.name).slice(0, 50)),
      ...columns,
    });
    await ctx.emit(programChanged, { program, what: 'tracks' });
    return { track: id, warning };
  },
});

async function freeKey(ctx: Context, program: string, wanted: string): Promise<string> {
  for (let number = 1; ; number++) {
    const key = number === 1 ? wanted : `${wanted}-${number}`;
    if ((await ctx.db.$count(tracks, and(eq(tracks.programId, program), eq(tracks.key, key)))) === 0) return key;
  }
}
