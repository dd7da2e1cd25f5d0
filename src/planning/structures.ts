/**
 * How people are put together, as data: a new structure is a new row here and its words, and nothing
 * else in the product asks which one it is. Seniority is the mentor's against the mentee's.
 */
export interface Structure {
  readonly key: string;
  /** How many of each a match holds. */
  readonly sizes: { readonly mentors: Range; readonly mentees: Range };
  readonly mentorSeniority: 'above' | 'same' | 'below' | 'any';
  /** Meetings of one match over the program; most is absent where they go on until its end. */
  readonly meetings: { readonly least: number; readonly most?: number };
}

interface Range {
  readonly least: number;
  readonly most: number;
}

const one: Range = { least: 1, most: 1 };

export const structures = [
  { key: 'one-on-one', sizes: { mentors: one, mentees: one }, mentorSeniority: 'above', meetings: { least: 3 } },
  { key: 'group', sizes: { mentors: one, mentees: { least: 2, most: 6 } }, mentorSeniority: 'above', meetings: { least: 3 } },
  { key: 'peer', sizes: { mentors: one, mentees: one }, mentorSeniority: 'same', meetings: { least: 3 } },
  { key: 'reverse', sizes: { mentors: one, mentees: one }, mentorSeniority: 'below', meetings: { least: 3 } },
  { key: 'flash', sizes: { mentors: one, mentees: one }, mentorSeniority: 'any', meetings: { least: 1, most: 2 } },
] as const satisfies readonly Structure[];

export type StructureKey = (typeof structures)[number]['key'];

export const structureKeys: readonly StructureKey[] = structures.map((structure) => structure.key);

/** @throws Error for a key that the schema should have refused */
export function structureOf(key: string): Structure {
  const found = structures.find((structure) => structure.key === key);
  if (!found) throw new Error(`No structure is called '${key}'.`);
  return found;
}
