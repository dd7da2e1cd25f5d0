/**
 * What fairness costs: the points the best total has more, and what the worst pair gains for them.
 * Source: Bertsimas, Farias and Trichakis 2011, The price of fairness, Operations Research 59, 17-31.
 * Example: pairs of 20 and 1 points, or of 5 and 6: the worst rises from 1 to 5 for 10 of 21 points.
 */
export interface FairnessPrice {
  /** Points of the worst unpinned pair in the best total; undefined when there is no such pair. */
  worstBefore: number | undefined;
  /** The same when fairness comes first. */
  worst: number | undefined;
  /** Points of all pairs in the best total. */
  totalBefore: number;
  /** Points that the fair choice has fewer. */
  pointsLost: number;
}

/** Points of the worst pair that was not decided beforehand. */
export function worstOf(pairs: readonly { score: number; pinned: boolean }[]): number | undefined {
  const free = pairs.filter(({ pinned }) => !pinned);
  return free.length === 0 ? undefined : free.reduce((worst, { score }) => Math.min(worst, score), Infinity);
}

/** One sentence that tells what is gained and what it costs. */
export function priceInWords({ worstBefore, worst, totalBefore, pointsLost }: FairnessPrice): string {
  if (worst === undefined || worstBefore === undefined) return 'There is no pair left to decide, so fairness costs nothing.';
  const gain =
    worst === worstBefore ? `The worst pair stays at ${worst} points` : `The worst pair rises from ${worstBefore} to ${worst} points`;
  return pointsLost === 0 ? `${gain}, and it costs nothing.` : `${gain}, and it costs ${pointsLost} of ${totalBefore} points in all.`;
}
