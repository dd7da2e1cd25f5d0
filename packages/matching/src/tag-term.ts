/**
 * A term over sets of tags: how much of what the mentee wants, the mentor offers.
 *
 * Idea: for every wanted tag t and mentor j there is a nearness, a whole number from 0 to `reach`
 * (overlap: 1 when j offers t; skill distance: reach minus the distance to j's nearest tag). The
 * amount of a pair is the sum over wanted tags of weight x nearness, at most `most`.
 * Invariants: amounts are whole; a side without an answer has amount 0.
 * Example: Ana wants Finance (2) and Law (1); Mo offers Finance: amount 2 of 3.
 */
export interface TagTerm {
  kind: 'tags';
  amount: (mentee: number, mentor: number) => number;
  /** The largest amount anyone could reach with this mentee. */
  most: (mentee: number) => number;
  nearness: (tag: string, mentor: number) => number;
  wanted: readonly (Map<string, number> | undefined)[];
  offered: readonly (Map<string, number> | undefined)[];
  /** Whether nearness is 0 or 1: offered or not. */
  binary: boolean;
  /** For each mentee the weight of every wanted tag and its nearness by mentor. */
  rows: readonly { weights: Int32Array; planes: readonly Uint16Array[] }[];
}

export function tagTerm(
  wanted: readonly (Map<string, number> | undefined)[],
  offered: readonly (Map<string, number> | undefined)[],
  nearnessOfTags: (wanted: string, offered: string) => number,
  reach: number,
): TagTerm {
  const nearnessOf = (tag: string, mentor: number): number => {
    let nearest = 0;
    for (const other of offered[mentor]?.keys() ?? []) nearest = Math.max(nearest, nearnessOfTags(tag, other));
    return nearest;
  };
  const planes = new Map<string, Uint16Array>();
  const planeOf = (tag: string): Uint16Array => {
    const plane = planes.get(tag) ?? Uint16Array.from(offered, (_, j) => nearnessOf(tag, j));
    planes.set(tag, plane);
    return plane;
  };
  const rows = wanted.map((tags) => ({
    weights: Int32Array.from(tags?.values() ?? []),
    planes: [...(tags?.keys() ?? [])].map(planeOf),
  }));
  const most = rows.map(({ weights }) => reach * weights.reduce((sum, weight) => sum + weight, 0));
  return {
    kind: 'tags',
    amount: (i, j) => {
      const { weights, planes: near } = rows[i]!;
      let sum = 0;
      for (let at = 0; at < weights.length; at++) sum += weights[at]! * near[at]![j]!;
      return sum;
    },
    most: (i) => most[i]!,
    nearness: nearnessOf,
    wanted,
    offered,
    binary: reach === 1,
    rows,
  };
}
