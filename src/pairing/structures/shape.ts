/** How people are put together: a structure, with what the program or the track has set of it. */
import type { DivisionSettings } from '../../planning/program-settings.ts';
import { structureOf, type Structure } from '../../planning/structures.ts';
import type { PutTogether } from '../../planning/tracks/track-structure.rules.ts';
import type { DivisionAsked } from '../runs/frozen-problem.ts';

export interface Shape {
  structure: Structure;
  /** Mentees in one match. */
  mentees: { least: number; most: number };
  division: DivisionAsked;
  /** Matches of one mentee at once. */
  matchesOfMentee: number;
  /** How far its rounds lie apart. */
  roundEveryDays: number;
  /** Whether a match ends after so many meetings: who has had one may have another, with somebody else. */
  short: boolean;
  coolDownDays: number;
}

export function shapeOf({ structure: key, division }: PutTogether): Shape {
  const structure = structureOf(key);
  const mentees = sizesOf(structure, division);
  const short = structure.meetings.most !== undefined;
  const inRounds = structure.divide === 'in rounds';
  return {
    structure,
    mentees,
    division: asked(structure, mentees, division.rounds),
    matchesOfMentee: inRounds ? division.rounds : 1,
    roundEveryDays: inRounds ? division.roundEveryDays : 0,
    short,
    coolDownDays: short ? division.coolDownDays : 0,
  };
}

function sizesOf({ sizes, bounds }: Structure, { groupLeast, groupMost }: DivisionSettings): Shape['mentees'] {
  const { least, most } = sizes.mentees;
  return bounds ? { least: groupLeast ?? least, most: groupMost ?? most } : { least, most };
}

function asked({ divide }: Structure, mentees: Shape['mentees'], rounds: number): DivisionAsked {
  switch (divide) {
    case 'in groups':
      return { by: divide, ...mentees };
    case 'in rounds':
      return { by: divide, rounds };
    default:
      return { by: divide };
  }
}
