/**
 * The skill gap and aspiration matrix. What a teacher is worth to a learner is, for each skill wanted,
 *   (level needed − level now) × how much it matters × the teacher's level × how near it is
 * and the sum of it. Worth is counted in whole sixths, so that the best pairing can be proved.
 */
import { reach, type LinkKind } from '../../people/skills/graph/skill-graph.rules.ts';
import type { NearSkills } from '../skills/near-skills.ts';

export interface Want {
  skill: string;
  /** 1 nice to have to 3 the reason to be here. */
  weight: number;
  /** 0 to 5; null where nobody knows, which counts as 0. */
  now: number | null;
  /** 1 to 5; null where nobody said. */
  needed: number | null;
}

export interface Learner {
  id: string;
  wants: readonly Want[];
}

export interface Teacher {
  id: string;
  places: number;
  /** 1 to 5, by skill. */
  offers: ReadonlyMap<string, number>;
}

export interface GapLine {
  wanted: string;
  /** What the teacher offers that is nearest; null where nothing is near. */
  offered: string | null;
  now: number;
  nowKnown: boolean;
  needed: number;
  neededKnown: boolean;
  weight: number;
  level: number;
  /** Of six sixths: 6 for the skill itself. */
  nearness: number;
  way: { from: string; kind: LinkKind; to: string }[];
  /** In sixths. */
  worth: number;
}

/** Where nobody said what is needed: to do it alone, and at least one level more than now. */
const usuallyNeeded = 3;
const highest = 5;

const neededOf = ({ needed, now }: Want): number => needed ?? Math.min(highest, Math.max(usuallyNeeded, (now ?? 0) + 1));

export const gapOf = (want: Want): number => Math.max(0, neededOf(want) - (want.now ?? 0));

/** @param near what is near to what is wanted */
export function gapLines({ wants }: Learner, teacher: Teacher, near: NearSkills): GapLine[] {
  return wants.map((want) => {
    const { offered, level, nearness } = bestOffer(want.skill, teacher, near);
    return {
      wanted: want.skill,
      offered,
      now: want.now ?? 0,
      nowKnown: want.now !== null,
      needed: neededOf(want),
      neededKnown: want.needed !== null,
      weight: want.weight,
      level,
      nearness,
      way: offered === null ? [] : (near.ways[want.skill]?.[offered] ?? []),
      worth: gapOf(want) * want.weight * level * nearness,
    };
  });
}

/** In sixths. */
export const worthOf = (learner: Learner, teacher: Teacher, near: NearSkills): number =>
  gapLines(learner, teacher, near).reduce((sum, { worth }) => sum + worth, 0);

/** What helps most: a high level of something near may beat a low level of the skill itself. */
function bestOffer(wanted: string, { offers }: Teacher, near: NearSkills): { offered: string | null; level: number; nearness: number } {
  let best: { offered: string | null; level: number; nearness: number } = { offered: null, level: 0, nearness: 0 };
  for (const [offered, level] of offers) {
    const distance = offered === wanted ? 0 : (near.distances[wanted]?.[offered] ?? reach);
    const nearness = Math.max(0, reach - distance);
    const gain = level * nearness - best.level * best.nearness;
    if (nearness > 0 && (gain > 0 || (gain === 0 && nearness > best.nearness))) best = { offered, level, nearness };
  }
  return best;
}

export const inWhole = (sixths: number): number => Math.round((10 * sixths) / reach) / 10;
