import { z } from 'zod';
import { maybe } from '../../platform/input.ts';
import type { Strand } from './strands.rules.ts';

/** Of which strand something is asked: by its key, the first where left out. */
export const strandAsked = { structure: maybe(z.string().max(120, 'The structure is not one of this program.')) };

/** What a page needs to say which strand it is about, and to go to the others. */
export const strandsShown = z.object({
  /** Key of the one it is about. */
  current: z.string(),
  /** One where it is the whole program; then nothing is said of it. */
  all: z.array(z.object({ key: z.string(), structure: z.string(), tracks: z.array(z.string()) })),
});

export type StrandsShown = z.output<typeof strandsShown>;

export const shownStrands = (strands: readonly Strand[], current: Strand): StrandsShown => ({
  current: current.key,
  all: strands.map(({ key, shape, tracks }) => ({ key, structure: shape.structure.key, tracks: tracks.map(({ name }) => name) })),
});
