/** How one program's people are put together: its structure, with what the program itself has set. */
import { programOf } from '../../planning/program-of.ts';
import { structureOf, type Structure } from '../../planning/structures.ts';
import type { Context } from '../../platform/context.ts';
import type { DivisionAsked } from '../runs/frozen-problem.ts';

export interface Shape {
  structure: Structure;
  /** Mentees in one match. */
  mentees: { least: number; most: number };
  division: DivisionAsked;
  /** Matches of one mentee at once. */
  matchesOfMentee: number;
  /** Whether a match ends after so many meetings: who has had one may have another, with somebody else. */
  short: boolean;
  coolDownDays: number;
}

interface ShapedProgram {
  structure: string;
  settings: { division: { groupLeast: number | null; groupMost: number | null; rounds: number; coolDownDays: number } };
}

export function shapeOf({ structure: key, settings: { division } }: ShapedProgram): Shape {
  const structure = structureOf(key);
  const { least, most } = structure.sizes.mentees;
  const mentees = structure.bounds ? { least: division.groupLeast ?? least, most: division.groupMost ?? most } : { least, most };
  const short = structure.meetings.most !== undefined;
  return {
    structure,
    mentees,
    division: asked(structure, mentees, division.rounds),
    matchesOfMentee: structure.divide === 'in rounds' ? division.rounds : 1,
    short,
    coolDownDays: short ? division.coolDownDays : 0,
  };
}

export const shapeOfProgram = async (ctx: Context, program: string): Promise<Shape> => shapeOf(await programOf(ctx, program));

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
