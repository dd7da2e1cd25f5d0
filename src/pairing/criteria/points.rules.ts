import type { Criterion, CriterionKind, Strength } from './criteria-set.ts';

/** What each strength is worth, in points. */
export const pointsOfStrength: Record<Exclude<Strength, 'points' | 'ignored' | 'required'>, number> = {
  very: 30,
  moderately: 20,
  slightly: 10,
};

/** Kinds of which a pair can have more or less; of the others a pair has all or nothing. */
const graded: Record<CriterionKind, boolean> = {
  'wanted-offered': true,
  shared: true,
  clocks: true,
  distance: true,
  'alike-texts': true,
  same: false,
  different: false,
  levels: false,
};

/**
 * The most points a criterion can give. What is required is a filter first; where a pair can meet
 * it more or less well it counts like 'very important' too, and otherwise gives no points, for
 * every pair left would have them.
 */
export function pointsOf({ strength, points, kind }: Pick<Criterion, 'strength' | 'points' | 'kind'>): number {
  if (strength === 'ignored') return 0;
  if (strength === 'points') return points ?? 0;
  if (strength === 'required') return graded[kind] ? pointsOfStrength.very : 0;
  return pointsOfStrength[strength];
}
