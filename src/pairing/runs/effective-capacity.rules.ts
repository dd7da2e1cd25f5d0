/** Hours are counted in tenths, so that 0.1 and its like add up exactly. */
const tenths = (hours: number) => Math.round(hours * 10);

export interface Offer {
  /** Mentees at once. */
  heads: number;
  /** A month, over all mentees; null where not said. */
  hours: number | null;
}

export interface Taken {
  heads: number;
  hours: number;
}

export const hoursLeft = ({ hours }: Offer, taken: Taken): number | null =>
  hours === null ? null : Math.max(0, tenths(hours) - tenths(taken.hours)) / 10;

/**
 * How many more mentees a mentor has room for: by heads and by hours, whichever is fewer.
 * Example: 3 heads, 5 hours, a track of 2 hours a month: 2 places.
 * @param shortestTrack hours a month of the least demanding track
 */
export function effectiveCapacity(offer: Offer, taken: Taken, shortestTrack: number): number {
  const heads = Math.max(0, offer.heads - taken.heads);
  const left = hoursLeft(offer, taken);
  if (left === null || shortestTrack <= 0) return heads;
  return Math.min(heads, Math.floor(tenths(left) / tenths(shortestTrack)));
}

/** Whether one more mentee of so many hours a month fits. */
export function hasRoomFor(offer: Offer, taken: Taken, trackHours: number): boolean {
  const left = hoursLeft(offer, taken);
  return taken.heads < offer.heads && (left === null || tenths(trackHours) <= tenths(left));
}
