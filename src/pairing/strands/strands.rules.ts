/** The tracks of a program in which people are put together in the same way make a strand, and its mentees a pool. */
import type { DivisionSettings } from '../../planning/program-settings.ts';
import { putTogetherIn } from '../../planning/tracks/track-structure.rules.ts';
import { shapeOf, type Shape } from '../structures/shape.ts';

export interface StrandTrack {
  id: string;
  key: string;
  name: string;
  hoursPerMonth: number;
  structure: string | null;
  division: DivisionSettings | null;
}

export interface Strand {
  /** As addresses name it: its structure, followed by its first track where an earlier strand has the same. */
  key: string;
  shape: Shape;
  /** In their order. */
  tracks: readonly StrandTrack[];
  /** The first also has those who have not said which track they are in. */
  isFirst: boolean;
  /** Where it is the whole program, people need no word for it. */
  isOnly: boolean;
}

interface OfProgram {
  structure: string;
  settings: { division: DivisionSettings };
}

/** At least one, in the order of the tracks. */
export function strandsIn(program: OfProgram, tracks: readonly StrandTrack[]): [Strand, ...Strand[]] {
  const alike = Map.groupBy(tracks, (track) => JSON.stringify(shapeOf(putTogetherIn(program, track))));
  const groups: StrandTrack[][] = alike.size > 0 ? [...alike.values()] : [[]];
  const named = new Set<string>();
  const strands = groups.map((some, place): Strand => {
    const shape = shapeOf(putTogetherIn(program, some[0]));
    const structure = shape.structure.key;
    const key = named.has(structure) ? `${structure}-${some[0]?.key ?? place}` : structure;
    named.add(structure);
    return { key, shape, tracks: some, isFirst: place === 0, isOnly: groups.length === 1 };
  });
  return strands as [Strand, ...Strand[]];
}

/** The strand of who chose this track as a mentee. */
export function strandOfTrack(strands: readonly [Strand, ...Strand[]], track: string | null): Strand {
  return strands.find(({ tracks }) => tracks.some(({ id }) => id === track)) ?? strands[0];
}

/** The first that is in pairs of a mentor and a mentee, for what is about such pairs only. */
export const pairStrandIn = (strands: readonly Strand[]): Strand | undefined =>
  strands.find(({ shape }) => shape.division.by === 'in pairs');
