/** The keys of structures.ts, for the words that name them. */
export type StructureKey = 'one-on-one' | 'group' | 'peer' | 'reverse' | 'flash';
