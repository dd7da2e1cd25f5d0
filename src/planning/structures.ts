/**
 * How people are put together, as data: a new structure is a new row here, and nothing else in the
 * product asks which one it is. Seniority is the mentor's against the mentee's.
 */
export interface Structure {
  readonly key: string;
  readonly name: string;
  /** For whom it is right, in one sentence. */
  readonly says: string;
  /** How many of each a match holds. */
  readonly sizes: { mentors: Range; mentees: Range };
  readonly mentorSeniority: 'above' | 'same' | 'below' | 'any';
  /** Meetings of one match over the program; most is absent where they go on until its end. */
  readonly meetings: { least: number; most?: number };
  /** What the two sides are called unless the program says otherwise. */
  readonly sides: { mentor: string; mentee: string };
}

export interface Range {
  least: number;
  most: number;
}

const one: Range = { least: 1, most: 1 };

export const structures: readonly Structure[] = [
  {
    key: 'one-on-one',
    name: 'One-on-one',
    says: 'One experienced person and one who wants to grow meet for the length of the program.',
    sizes: { mentors: one, mentees: one },
    mentorSeniority: 'above',
    meetings: { least: 3 },
    sides: { mentor: 'Mentor', mentee: 'Mentee' },
  },
  {
    key: 'group',
    name: 'Group',
    says: 'One mentor and a small circle of mentees, who learn from each other as well.',
    sizes: { mentors: one, mentees: { least: 2, most: 6 } },
    mentorSeniority: 'above',
    meetings: { least: 3 },
    sides: { mentor: 'Mentor', mentee: 'Mentee' },
  },
  {
    key: 'peer',
    name: 'Peer',
    says: 'Two colleagues at a similar level coach each other.',
    sizes: { mentors: one, mentees: one },
    mentorSeniority: 'same',
    meetings: { least: 3 },
    sides: { mentor: 'Peer coach', mentee: 'Peer' },
  },
  {
    key: 'reverse',
    name: 'Reverse',
    says: 'A junior colleague teaches a senior one what the senior has not grown up with.',
    sizes: { mentors: one, mentees: one },
    mentorSeniority: 'below',
    meetings: { least: 3 },
    sides: { mentor: 'Junior mentor', mentee: 'Senior mentee' },
  },
  {
    key: 'flash',
    name: 'Flash',
    says: 'One or two meetings about one question, then each goes on.',
    sizes: { mentors: one, mentees: one },
    mentorSeniority: 'any',
    meetings: { least: 1, most: 2 },
    sides: { mentor: 'Expert', mentee: 'Guest' },
  },
];

export const structureKeys = structures.map((structure) => structure.key);

/** @throws Error for a key that the schema should have refused */
export function structureOf(key: string): Structure {
  const found = structures.find((structure) => structure.key === key);
  if (!found) throw new Error(`No structure is called '${key}'.`);
  return found;
}
