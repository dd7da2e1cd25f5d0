/**
 * How people are put together, as data: a new structure is a new row here and its words, and nothing
 * else in the product asks which one it is. Seniority is the mentor's against the mentee's.
 */
export interface Structure {
  readonly key: string;
  /** How many of each a match holds; a program may move these within `bounds` where there are some. */
  readonly sizes: { readonly mentors: Range; readonly mentees: Range };
  /** How far a program may move the sizes of mentees; absent where the structure fixes them. */
  readonly bounds?: Range;
  /** `two`: people are mentor or mentee. `one`: everybody gives and takes, and a match holds mentees only. */
  readonly roles: 'two' | 'one';
  readonly mentorSeniority: 'above' | 'same' | 'below' | 'any';
  /**
   * Whom nobody is matched with. `line`: anyone above or below oneself, at any distance. `line and beside`: also
   * those who share a manager with somebody above oneself, for they sit in the same rounds about one's career.
   */
  readonly keptApart: 'line' | 'line and beside';
  /** Who may make the first move where participants choose. */
  readonly initiative: 'mentees' | 'both';
  /** Meetings of one match over the program; most is absent where they go on until its end. */
  readonly meetings: { readonly least: number; readonly most?: number };
  /** Whether the members write and sign a charter: longer than what a meeting or two is about, and too much for somebody's first days. */
  readonly agreement: boolean;
  /** How a whole pool is divided into matches; pairing knows how for each. */
  readonly divide: 'in pairs' | 'in groups' | 'among peers' | 'in rounds';
}

interface Range {
  readonly least: number;
  readonly most: number;
}

const one: Range = { least: 1, most: 1 };
const usual = {
  sizes: { mentors: one, mentees: one },
  roles: 'two',
  mentorSeniority: 'above',
  keptApart: 'line',
  initiative: 'mentees',
  meetings: { least: 3 },
  agreement: true,
  divide: 'in pairs',
} as const satisfies Omit<Structure, 'key'>;

export const structures = [
  { ...usual, key: 'one-on-one' },
  {
    ...usual,
    key: 'group',
    sizes: { mentors: { least: 1, most: 3 }, mentees: { least: 3, most: 8 } },
    bounds: { least: 2, most: 20 },
    divide: 'in groups',
  },
  {
    ...usual,
    key: 'peer',
    sizes: { mentors: { least: 0, most: 0 }, mentees: { least: 2, most: 3 } },
    roles: 'one',
    mentorSeniority: 'same',
    divide: 'among peers',
  },
  { ...usual, key: 'reverse', mentorSeniority: 'below', keptApart: 'line and beside', initiative: 'both' },
  { ...usual, key: 'buddy', mentorSeniority: 'any', agreement: false },
  { ...usual, key: 'flash', mentorSeniority: 'any', meetings: { least: 1, most: 2 }, agreement: false, divide: 'in rounds' },
] as const satisfies readonly Structure[];

export type StructureKey = (typeof structures)[number]['key'];

export const structureKeys: readonly StructureKey[] = structures.map((structure) => structure.key);

/** @throws Error for a key that the schema should have refused */
export function structureOf(key: string): Structure {
  const found = structures.find((structure) => structure.key === key);
  if (!found) throw new Error(`No structure is called '${key}'.`);
  return found;
}

/** The structures a track of such a program may have: people register once, so all of them ask for the same roles. */
export const structuresBeside = (program: string): StructureKey[] => keysOf(({ roles }) => roles === structureOf(program).roles);

/** Whether the structure leaves sizes or rounds to be chosen. */
export const leavesAChoice = ({ bounds, meetings }: Structure): boolean => bounds !== undefined || meetings.most !== undefined;

/** For SQL that asks for a property of the structure rather than for its name. */
export const keysOf = (having: (structure: Structure) => boolean): StructureKey[] =>
  structures.filter((structure) => having(structure)).map(({ key }) => key);
