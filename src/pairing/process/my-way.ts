import { tracksOf } from '../../planning/program-of.ts';
import type { Context } from '../../platform/context.ts';
import { myRegistration } from '../../registration/answering/my-registration.ts';
import { wayOf } from './process.ts';
import { processOf } from './process-of.ts';
import type { Way } from './ways.ts';

/** What the actor may do as a mentee: their track's way, or the program's. */
export async function myWay(ctx: Context, program: string): Promise<Way> {
  const mine = await myRegistration(ctx, program);
  const tracks = await tracksOf(ctx, program);
  const track = tracks.length === 1 ? tracks[0] : tracks.find(({ id }) => id === mine?.trackId);
  return wayOf(await processOf(ctx, program), track?.key);
}
