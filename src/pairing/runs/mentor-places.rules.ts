/** How many more mentees a mentor has room for, by how the program divides its people. */
import { together, type ActiveMatch } from '../matches/active-matches.ts';
import { effectiveCapacity, hoursLeft, type Offer, type Taken } from './effective-capacity.rules.ts';
import type { DivisionAsked, FrozenMentor } from './frozen-problem.ts';

export interface Places extends Pick<FrozenMentor, 'capacity' | 'hours' | 'joins' | 'chairs'> {
  /** Has room, but for fewer than a group needs. */
  tooFew?: boolean;
}

interface Asked {
  mentor: string;
  /** By matches of the strand, and at once by those of the program's other strands. */
  taken: Taken;
  besides: Taken;
  /** Hours a month of the least demanding track. */
  shortest: number;
  division: DivisionAsked;
  /** Of the strand. */
  active: readonly ActiveMatch[];
}

const everything = ({ taken, besides }: Asked): Taken => together(taken, besides);

const none: Places = { capacity: 0, hours: null };

export function placesOf(offer: Offer, asked: Asked): Places {
  const { division } = asked;
  switch (division.by) {
    case 'in groups':
      return placesInGroup(offer, asked, division);
    case 'in rounds':
      return placesInRounds(offer, asked, division.rounds);
    case 'among peers':
      return { capacity: 1, hours: null };
    default:
      return { capacity: effectiveCapacity(offer, everything(asked), asked.shortest), hours: hoursLeft(offer, everything(asked)) };
  }
}

/** A group costs its track's hours once, however many are in it. Who leads one already has the places left in it. */
function placesInGroup(offer: Offer, asked: Asked, { least, most }: { least: number; most: number }): Places {
  const { mentor, besides, shortest, active } = asked;
  const size = Math.max(0, Math.min(offer.heads - besides.heads, most));
  const mine = active.find(({ mentors }) => mentors.includes(mentor));
  if (mine) {
    const led = mine.mentors[0] === mentor;
    return led
      ? { capacity: Math.max(0, size - mine.mentees.length), hours: null, joins: { match: mine.id, mentees: mine.mentees.length } }
      : none;
  }
  const hours = hoursLeft(offer, everything(asked));
  if (size === 0 || (hours !== null && hours < shortest)) return none;
  return size < least ? { ...none, tooFew: true } : { capacity: size, hours };
}

/** As many chairs a round as heads and hours allow, and over all rounds what is left of them. */
function placesInRounds(offer: Offer, { taken, besides, shortest }: Asked, rounds: number): Places {
  const chairs = effectiveCapacity(offer, besides, shortest);
  return { capacity: Math.max(0, chairs * rounds - taken.heads), hours: null, chairs };
}
