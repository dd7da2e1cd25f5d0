/**
 * Who wants which track, and whom a mentor wants on any of them, read and checked.
 *
 * Idea: a track has one mentor and room for so many; the mentor has room for so many over all tracks
 * together and ranks mentees, not tracks. Rankings read as in ranking.ts, ties and gaps included.
 * Example: Mo, 3 places, has Law with 2 and Talks with 2: never more than 3 in all.
 */
import { DuplicateIdError, UnknownPersonError } from './errors.ts';
import { byId, placesOf, readSide } from './ranking.ts';
import type { Ranker, Ranking, Side } from './ranking.ts';

export interface Track {
  id: string;
  /** The id of the mentor who offers it. */
  mentor: string;
  /** How many mentees at most; 1 when absent. */
  capacity?: number;
}

export interface TrackPreferences {
  /** `ranks` lists tracks. */
  mentees: readonly { id: string; ranks: Ranking }[];
  tracks: readonly Track[];
  /** `ranks` lists mentees; `capacity` is over all tracks of the mentor. */
  mentors: readonly Ranker[];
}

export interface TrackSides {
  mentees: Side;
  mentors: Side;
  tracks: Map<string, { mentor: string; capacity: number }>;
}

/** @throws DuplicateIdError, UnknownPersonError, CapacityError */
export function readTracks({ mentees, tracks, mentors }: TrackPreferences): TrackSides {
  const known = new Set(mentors.map(({ id }) => id));
  const read: TrackSides['tracks'] = new Map();
  for (const { id, mentor, capacity = 1 } of [...tracks].sort((a, b) => byId(a.id, b.id))) {
    if (read.has(id)) throw new DuplicateIdError(`Two tracks have the id "${id}"; give each track one entry.`, { field: 'tracks.id' });
    if (!known.has(mentor))
      throw new UnknownPersonError(`The track "${id}" belongs to "${mentor}", who is not among the mentors.`, {
        person: mentor,
        field: 'tracks.mentor',
      });
    read.set(id, { mentor, capacity: placesOf(id, capacity) });
  }
  return { mentees: readSide(mentees, tracks), mentors: readSide(mentors, mentees), tracks: read };
}
