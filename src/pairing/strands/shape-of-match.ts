import { divisionSettings } from '../../planning/program-settings.ts';
import type { Context } from '../../platform/context.ts';
import type { Match } from '../match-of.ts';
import { shapeOf, type Shape } from '../structures/shape.ts';
import { strandsOf } from './strands-of.ts';
import { strandOfTrack } from './strands.rules.ts';

/** How a match is put together: as it was when it was published, with the sizes of today where its track still is of that structure. */
export async function shapeOfMatch(
  ctx: Context,
  { program, track, structure }: Pick<Match, 'program' | 'track' | 'structure'>,
): Promise<Shape> {
  const { shape } = strandOfTrack(await strandsOf(ctx, program), track);
  return shape.structure.key === structure ? shape : shapeOf({ structure, division: divisionSettings.parse({}) });
}
