import { hoursTogether } from '../time/time-budget.rules.ts';

/** What a person promises by registering, and whether it is whole and within the program's cap. */
export interface Commitment {
  isMentor: boolean;
  isMentee: boolean;
  /** Mentees at once. */
  capacity?: number;
  hoursPerMonth?: number;
  track?: string;
}

export interface TrackHours {
  id: string;
  name: string;
  hoursPerMonth: number;
}

/** Sentences by the field's name; nothing where it can be kept. */
export function problemsOf(given: Commitment, tracks: readonly TrackHours[], capHours: number | null): Record<string, string> {
  const problems: Record<string, string> = {};
  const track = tracks.find(({ id }) => id === given.track);
  if (given.isMentor && given.capacity === undefined) problems.capacity = 'Say how many mentees you can take on at once.';
  if (given.isMentor && given.hoursPerMonth === undefined) problems.hoursPerMonth = 'Say how many hours a month you can give.';
  if (given.isMentee && !track)
    problems.track = given.track ? 'This track is not one of the program.' : 'Choose the track you want to be in.';
  const least = Math.min(...tracks.map(({ hoursPerMonth }) => hoursPerMonth));
  if (given.isMentor && given.hoursPerMonth !== undefined && given.hoursPerMonth < least)
    problems.hoursPerMonth = `A track here takes at least ${least} hours a month, so with fewer nobody could be matched with you.`;
  const total = hoursOf(given, tracks);
  if (capHours !== null && total > capHours)
    problems[given.isMentor ? 'hoursPerMonth' : 'track'] ??= tooMuch(given, track, total, capHours);
  return problems;
}

/** A month, over both roles. */
export function hoursOf({ isMentor, isMentee, hoursPerMonth = 0, track }: Commitment, tracks: readonly TrackHours[]): number {
  const asMentee = tracks.find(({ id }) => id === track)?.hoursPerMonth ?? 0;
  return hoursTogether([isMentor ? hoursPerMonth : 0, isMentee ? asMentee : 0]);
}

function tooMuch(given: Commitment, track: TrackHours | undefined, total: number, cap: number): string {
  if (!given.isMentor || !given.isMentee || !track) return `This is ${total} hours a month; the program keeps everyone to ${cap}.`;
  return `Together with ${track.hoursPerMonth} hours as a mentee in ${track.name} this is ${total} hours a month; the program keeps everyone to ${cap}. Offer fewer hours, or take one role this time.`;
}
