/**
 * What a pair, a place or an assignment is worth: first pairs, then points.
 * Compared in that order, so one more pair outweighs any points without a magic penalty.
 * Example: (2 pairs, 8 points) is more than (1 pair, 900 points).
 */
export interface Worth {
  pairs: number;
  points: number;
}

/** Negative, zero or positive as a is less than, equal to or more than b. */
export const compareWorth = (a: Worth, b: Worth): number => a.pairs - b.pairs || a.points - b.points;

/** Adds `times` times `worth` to `sum` in place. */
export function addWorth(sum: Worth, worth: Worth, times: number): void {
  sum.pairs += worth.pairs * times;
  sum.points += worth.points * times;
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const inWords = ({ pairs, points }: Worth): string =>
  pairs === 0 ? counted(points, 'point') : `${counted(pairs, 'pair')} and ${counted(points, 'point')}`;
