export interface Group {
  /** null: not said. */
  name: string | null;
  count: number;
}

export interface Ranked {
  groups: Group[];
  /** How many further groups stand together, and what they count. */
  others: { groups: number; count: number };
}

/** The largest groups first, those without a name last, and whatever exceeds `most` together, so that the sum stays. */
export function largestFirst(given: readonly Group[], most: number): Ranked {
  const named = given
    .filter((one) => one.name !== null)
    .sort((a, b) => b.count - a.count || ((a.name as string) < (b.name as string) ? -1 : 1));
  const unnamed = given.filter((one) => one.name === null);
  // A single further group is shown by its name rather than as "1 other".
  const kept = named.length === most + 1 ? named : named.slice(0, most);
  const rest = named.slice(kept.length);
  return { groups: [...kept, ...unnamed], others: { groups: rest.length, count: rest.reduce((sum, { count }) => sum + count, 0) } };
}
