/**
 * Tracks: every track belongs to a mentor, tracks and mentors have room for so many, both sides rank.
 *
 * Idea: student-project allocation. Mentees rank tracks, mentors rank mentees, whichever of their tracks
 * these come to. A mentee asks for the best track left on the list. If that makes the track too full,
 * its least wanted mentee goes; if it makes the mentor too full, the mentor's least wanted goes, whatever
 * the track. Once a track is full it is closed to everybody the mentor wants less than its last one; once
 * a mentor is full, all the mentor's tracks are. So nobody asks in vain twice.
 * With strict rankings this is the best of all stable allocations for every mentee at once. Ties are
 * broken by id, as in stable.ts.
 * Invariants: only those meet who rank each other; nobody has two tracks; no track or mentor above
 * capacity; blockingTracks (blocking-tracks.ts) finds nobody.
 *
 * Source: Abraham, Irving and Manlove 2007, Two algorithms for the Student-Project Allocation problem,
 * J. Discrete Algorithms 5, 73-90 (SPA-student, figure 2; optimality, theorem 3.1).
 * Example: Mo, 1 place, has the tracks Law and Talks, 1 place each, and ranks Ben before Ana. Ana asks
 * for Law, Ben for Talks: Mo is too full, Ana goes.
 */
import type { PairOfIds } from './problem.ts';
import { byId } from './ranking.ts';
import { readTracks } from './track-preferences.ts';
import type { TrackPreferences, TrackSides } from './track-preferences.ts';

/** Mentee and track, by mentee id. @throws DuplicateIdError, UnknownPersonError, CapacityError */
export function allocateTracks(preferences: TrackPreferences): PairOfIds[] {
  const allocation = new Allocation(readTracks(preferences));
  return allocation.run().sort((a, b) => byId(a[0], b[0]));
}

class Allocation {
  private readonly sides: TrackSides;
  /** The mentees at each track and with each mentor, in no order. */
  private readonly atTrack = new Map<string, string[]>();
  private readonly atMentor = new Map<string, string[]>();
  private readonly trackOf = new Map<string, string>();
  /** Where each mentee stands on each mentor's list. */
  private readonly places: Map<string, Map<string, number>>;
  /** The place up to which each list is still open: who stands further back has been turned away for good. */
  private readonly openTo = new Map<string, number>();

  constructor(sides: TrackSides) {
    this.sides = sides;
    this.places = new Map([...sides.mentors].map(([id, { order }]) => [id, new Map(order.map((mentee, at) => [mentee, at]))]));
    for (const id of sides.tracks.keys()) this.atTrack.set(id, []);
    for (const id of sides.mentors.keys()) this.atMentor.set(id, []);
  }

  run(): PairOfIds[] {
    const { mentees, tracks } = this.sides;
    const next = new Map<string, number>();
    const free = [...mentees.keys()].reverse();
    for (let mentee = free.pop(); mentee !== undefined; mentee = free.pop()) {
      const { order } = mentees.get(mentee)!;
      const at = next.get(mentee) ?? 0;
      if (at >= order.length) continue;
      next.set(mentee, at + 1);
      const turnedAway = this.isClosed(order[at]!, mentee) ? mentee : this.take(mentee, order[at]!, tracks.get(order[at]!)!.mentor);
      if (turnedAway !== undefined) free.push(turnedAway);
    }
    return [...this.trackOf];
  }

  private isClosed(track: string, mentee: string): boolean {
    const { mentor, capacity } = this.sides.tracks.get(track)!;
    const place = this.places.get(mentor)!.get(mentee);
    const open = Math.min(this.openTo.get(trackKey(track)) ?? Infinity, this.openTo.get(mentorKey(mentor)) ?? Infinity);
    return place === undefined || place > open || capacity === 0 || this.sides.mentors.get(mentor)!.capacity === 0;
  }

  /** Whoever has to go for it. */
  private take(mentee: string, track: string, mentor: string): string | undefined {
    const [inTrack, withMentor] = [this.atTrack.get(track)!, this.atMentor.get(mentor)!];
    const [trackRoom, mentorRoom] = [this.sides.tracks.get(track)!.capacity, this.sides.mentors.get(mentor)!.capacity];
    inTrack.push(mentee);
    withMentor.push(mentee);
    this.trackOf.set(mentee, track);
    const tooMany = inTrack.length > trackRoom ? inTrack : withMentor.length > mentorRoom ? withMentor : undefined;
    const out = tooMany && this.leastWanted(tooMany, mentor);
    if (out !== undefined) this.turnAway(out, mentor);
    if (inTrack.length === trackRoom) this.openTo.set(trackKey(track), this.placeOf(this.leastWanted(inTrack, mentor), mentor));
    if (withMentor.length === mentorRoom) this.openTo.set(mentorKey(mentor), this.placeOf(this.leastWanted(withMentor, mentor), mentor));
    return out;
  }

  private turnAway(mentee: string, mentor: string): void {
    const remove = (list: string[]) => list.splice(list.indexOf(mentee), 1);
    remove(this.atTrack.get(this.trackOf.get(mentee)!)!);
    remove(this.atMentor.get(mentor)!);
    this.trackOf.delete(mentee);
  }

  private placeOf(mentee: string, mentor: string): number {
    return this.places.get(mentor)!.get(mentee)!;
  }

  private leastWanted(list: readonly string[], mentor: string): string {
    return list.reduce((last, one) => (this.placeOf(one, mentor) > this.placeOf(last, mentor) ? one : last));
  }
}

const trackKey = (id: string): string => `track ${id}`;
const mentorKey = (id: string): string => `mentor ${id}`;
