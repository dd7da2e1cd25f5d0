/** Somebody who waits, and the free mentors they could have, by position. */
export interface Waiter {
  /** Was told lately of a place, which stays held for them. */
  told: boolean;
  mentors: readonly number[];
}

/**
 * Who comes up for the free places: as far down the list as everybody up to there, and all who were
 * told already, could have a place at the same time.
 * @param waiters the longest waiting first @param places free at each mentor @returns positions of those to tell now
 */
export function whoComesUp(waiters: readonly Waiter[], places: readonly number[]): number[] {
  const heldBy = places.map(() => [] as number[]);
  const order = [...waiters.keys()].sort((a, b) => Number(waiters[b]?.told) - Number(waiters[a]?.told) || a - b);
  return order.filter((which) => seat(which, new Set()) && !waiters[which]?.told).sort((a, b) => a - b);

  /** Finds a place, moving others to another of theirs if need be. */
  function seat(which: number, tried: Set<number>): boolean {
    for (const mentor of waiters[which]?.mentors ?? []) {
      if (tried.has(mentor)) continue;
      tried.add(mentor);
      const held = heldBy[mentor] as number[];
      if (held.length < (places[mentor] ?? 0)) {
        held.push(which);
        return true;
      }
      for (const [at, other] of held.entries())
        if (seat(other, tried)) {
          held[at] = which;
          return true;
        }
    }
    return false;
  }
}
