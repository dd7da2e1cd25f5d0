import { sql, type SQL } from 'drizzle-orm';
import type { Strand } from './strands.rules.ts';

/** Whether a track is of the strand; none at all is of the first. @param track its id's column */
export function inTracks({ tracks, isFirst, isOnly }: Strand, track: SQL): SQL {
  if (isOnly) return sql`true`;
  const theirs = sql`${track} = any(${sql.param(tracks.map(({ id }) => id))}::uuid[])`;
  return isFirst ? sql`(${track} is null or ${theirs})` : theirs;
}
