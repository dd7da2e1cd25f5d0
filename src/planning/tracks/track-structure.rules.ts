/** A track brings people together as its program does, or in a way of its own. */
import { divisionSettings, type DivisionSettings } from '../program-settings.ts';
import { structureOf } from '../structures.ts';

export interface PutTogether {
  /** Key of the structure. */
  structure: string;
  division: DivisionSettings;
}

interface OfProgram {
  structure: string;
  settings: { division: DivisionSettings };
}

interface OfTrack {
  structure: string | null;
  division: DivisionSettings | null;
}

/** How the people of this track are put together; as the program does it where there is no track, or it sets nothing. */
export function putTogetherIn({ structure, settings }: OfProgram, track?: OfTrack): PutTogether {
  if (!track?.structure) return { structure, division: settings.division };
  return { structure: track.structure, division: track.division ?? divisionSettings.parse({}) };
}

/** In a sentence, why a track of such a program cannot have this structure; undefined where it can. */
export function whyNotBeside(program: string, track: string): string | undefined {
  const { roles } = structureOf(program);
  if (structureOf(track).roles === roles) return undefined;
  return roles === 'two'
    ? 'In this program people are mentors or mentees. A track where everybody is both needs a program of its own.'
    : 'In this program everybody gives and takes. A track with mentors and mentees needs a program of its own.';
}
