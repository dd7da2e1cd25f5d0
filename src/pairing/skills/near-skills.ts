/** Which tags of a criterion's answers are near to each other, and by which way; part of a frozen problem. */
import { z } from 'zod';
import { linkKinds } from '../../people/skills/graph/skill-graph.rules.ts';

/** One link of a way, by the names of its ends: Python 'used in' Data science. */
export const namedLink = z.object({ from: z.string(), kind: z.enum(linkKinds), to: z.string() });

const byTag = <Value extends z.ZodType>(value: Value) => z.record(z.string(), z.record(z.string(), value));

export const nearSkills = z.object({
  /** Wanted to offered, in the whole distances of the graph; only what is within reach and not the same. */
  distances: byTag(z.number().int()),
  ways: byTag(z.array(namedLink)),
  /** The distance from which nothing counts. */
  reach: z.number().int(),
});

export type NearSkills = z.output<typeof nearSkills>;
