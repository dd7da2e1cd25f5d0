/**
 * Which mentee and mentor would rather meet on another track, in any allocation of tracks.
 *
 * Idea: a mentee blocks with a track when both sides rank each other, the mentee has none or strictly
 * prefers this one, and there is room or worth making room: the track and its mentor both have a free
 * place; or the track has one, the mentor is full and the mentee is with the mentor already or strictly
 * preferred to somebody there; or the track is full and the mentee is strictly preferred to somebody on it.
 *
 * Source: Abraham, Irving and Manlove 2007, J. Discrete Algorithms 5, 73-90, section 2 (blocking pair,
 * conditions 1, 2, 3a to 3c).
 * Example: Ana is on Law with Mo, who is full, prefers Talks, also Mo's, and Talks has a place: a block.
 */
import { UnknownPersonError } from './errors.ts';
import type { PairOfIds } from './problem.ts';
import { readTracks } from './track-preferences.ts';
import type { TrackPreferences } from './track-preferences.ts';

export interface BlockingTrack {
  mentee: string;
  track: string;
}

/** In order of id. @throws UnknownPersonError for a pair of others; as allocateTracks */
export function blockingTracks(preferences: TrackPreferences, pairs: readonly PairOfIds[]): BlockingTrack[] {
  const { mentees, mentors, tracks } = readTracks(preferences);
  const onTrack = new Map([...tracks.keys()].map((id): [string, string[]] => [id, []]));
  const withMentor = new Map([...mentors.keys()].map((id): [string, string[]] => [id, []]));
  const trackOf = new Map<string, string>();
  for (const [mentee, track] of pairs) {
    if (!mentees.has(mentee) || !tracks.has(track))
      throw new UnknownPersonError(`"${mentee}" on the track "${track}": one of them is not in the problem.`, {
        person: mentee,
        field: 'pairs',
      });
    onTrack.get(track)!.push(mentee);
    withMentor.get(tracks.get(track)!.mentor)!.push(mentee);
    trackOf.set(mentee, track);
  }
  const found: BlockingTrack[] = [];
  for (const [mentee, { rankOf, order }] of mentees) {
    const own = trackOf.get(mentee);
    const reached = own === undefined ? Infinity : (rankOf.get(own) ?? Infinity);
    for (const track of order) {
      const { mentor, capacity } = tracks.get(track)!;
      const { rankOf: wanted, capacity: places } = mentors.get(mentor)!;
      const rank = wanted.get(mentee);
      if (rank === undefined || rankOf.get(track)! >= reached) continue;
      const beats = (list: readonly string[]) => list.some((other) => rank < (wanted.get(other) ?? Infinity));
      const there = withMentor.get(mentor)!;
      const hasRoom = onTrack.get(track)!.length < capacity;
      const isTaken = hasRoom ? there.length < places || there.includes(mentee) || beats(there) : beats(onTrack.get(track)!);
      if (isTaken) found.push({ mentee, track });
    }
  }
  return found.sort((a, b) => (a.mentee < b.mentee ? -1 : a.mentee > b.mentee ? 1 : a.track < b.track ? -1 : 1));
}
