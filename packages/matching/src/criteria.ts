/**
 * What an organiser can ask of a pair: criteria that give points, rules that forbid.
 *
 * Points are whole numbers from 0; each criterion gives between 0 and `points`, and a pair's score
 * is their plain sum, so every score can be explained line by line. Where points are graded, the
 * share earned is rounded half up to a whole point.
 * A question is one key for both sides, or one key per side ("wants to learn" / "can teach").
 * An unanswered question gives 0 points and breaks no rule, unless the rule says otherwise.
 */
export type Question = string | { mentee: string; mentor: string };

interface Asked {
  id: string;
  question: Question;
}

/** Shared tags. Full points when the shared weight reaches `full`, else in proportion. */
export interface OverlapCriterion extends Asked {
  kind: 'overlap';
  points: number;
  /** Whole numbers from 0; 1 for a tag not named. */
  tagWeights?: Readonly<Record<string, number>>;
  /** The shared weight that earns all points; absent: all that the mentee wants. */
  full?: number;
}

/** Tags near each other: each wanted tag counts by the nearest offered one, linearly up to `reach`. */
export interface ClosenessCriterion extends Asked {
  kind: 'closeness';
  points: number;
  /** Whole distances from 0, read both ways; a tag is at 0 from itself; absent pairs are out of reach. */
  distances: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The distance from which nothing counts any more; a whole number from 1. */
  reach: number;
}

/** Steps on an ordered scale, mentor minus mentee. Full points inside, `lossPerStep` off outside. */
export interface GapCriterion extends Asked {
  kind: 'gap';
  points: number;
  /** From lowest to highest. */
  scale: readonly string[];
  atLeast?: number;
  atMost?: number;
  /** Points lost per step outside; all of them when absent. */
  lossPerStep?: number;
}

export interface CategoryCriterion extends Asked {
  kind: 'category';
  points: number;
  prefer: 'equal' | 'different';
}

/** Numbers. Full points up to `within`, none from `reach`, linear in between. */
export interface DistanceCriterion extends Asked {
  kind: 'distance';
  points: number;
  within?: number;
  reach: number;
}

/** Minutes between clocks, the short way round. Full points up to `within`, none from `reach`. */
export interface TimeZoneCriterion extends Asked {
  kind: 'time-zone';
  points: number;
  within?: number;
  reach: number;
  /** Minutes east of UTC by zone name; an answer that is a number is taken as such minutes. */
  offsets?: Readonly<Record<string, number>>;
}

/** A similarity computed elsewhere, in thousandths: whole numbers from 0 to 1000. */
export interface SimilarityCriterion {
  id: string;
  kind: 'similarity';
  points: number;
  /** Who has no answer to it, whatever it would be, is like nobody; absent: everybody has one. */
  question?: Question;
  /** Row-major, mentees by mentors in the order given to compileScore; or only the pairs above 0. */
  perMille: ArrayLike<number> | SimilarPairs;
}

/** Pairs by the ids of people, whoever else is there; all others are at 0. */
export interface SimilarPairs {
  mentors: readonly string[];
  /** By mentee: a place in `mentors` and thousandths, in turns. */
  rows: Readonly<Record<string, readonly number[]>>;
}

export type Criterion =
  | OverlapCriterion
  | ClosenessCriterion
  | GapCriterion
  | CategoryCriterion
  | DistanceCriterion
  | TimeZoneCriterion
  | SimilarityCriterion;

interface Binding extends Asked {
  /** Whether a pair of whom one has not answered may meet; 'allow' when absent. */
  whenMissing?: 'allow' | 'forbid';
}

/** At least so many tags in common; 1 when absent. */
export interface MustShareRule extends Binding {
  kind: 'must-share';
  atLeast?: number;
}

/** No tag in common. */
export interface MustDifferRule extends Binding {
  kind: 'must-differ';
}

/** Steps on an ordered scale, mentor minus mentee. */
export interface GapRule extends Binding {
  kind: 'gap';
  scale: readonly string[];
  atLeast?: number;
  atMost?: number;
}

/** Numbers no nearer than `atLeast` and no further apart than `atMost`. */
export interface DistanceRule extends Binding {
  kind: 'distance';
  atLeast?: number;
  atMost?: number;
}

/** Clocks at most so many minutes apart. */
export interface TimeZoneRule extends Binding {
  kind: 'time-zone';
  atMost: number;
  offsets?: Readonly<Record<string, number>>;
}

export type Rule = MustShareRule | MustDifferRule | GapRule | DistanceRule | TimeZoneRule;

export interface Criteria {
  criteria: readonly Criterion[];
  rules?: readonly Rule[];
}

/** Named by blockedBy when one of the two lists the other in `excluded`. */
export const EXCLUDED = 'excluded';
/** Named by blockedBy when mentee and mentor are the same person. */
export const SAME_PERSON = 'same-person';

/** A choice, a number, several choices, or choices with weights (whole numbers from 0). */
export type Answer = string | number | readonly string[] | Readonly<Record<string, number>>;

export interface Person {
  id: string;
  answers: Readonly<Record<string, Answer | null | undefined>>;
  /** Ids on the other side this person must not meet, for example the reporting line. */
  excluded?: readonly string[];
}

/** Why a criterion gave what it gave: facts, for the caller to put into words. */
export type Detail =
  | { kind: 'missing'; side: 'mentee' | 'mentor' | 'both' }
  | { kind: 'overlap'; shared: string[]; wanted: string[] }
  | { kind: 'closeness'; nearest: { wanted: string; offered?: string; distance?: number }[] }
  | { kind: 'gap'; mentee: string; mentor: string; steps: number }
  | { kind: 'category'; mentee: string; mentor: string; equal: boolean }
  | { kind: 'distance'; mentee: number; mentor: number; distance: number }
  | { kind: 'time-zone'; minutes: number }
  | { kind: 'similarity'; perMille: number };

export interface Contribution {
  criterion: string;
  points: number;
  /** The most this criterion can give. */
  max: number;
  detail: Detail;
}
