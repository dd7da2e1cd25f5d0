/**
 * Pairs nobody listed, priced: those the values do not cover.
 *
 * Idea: a pair that neither end lists is worth at most the bound of each. Where both values reach their
 * bounds, the pair is covered without being read. So only the rows of people whose value lies below their
 * bound are read again, all other pairs are covered by two values that are high enough.
 * Example: bounds 7 and 7, values 8 and 8: covered. A value of 5: that row is read.
 */
import type { HeaviestMatching } from './blossom.ts';
import type { PeerEdges } from './peer-graph.ts';
import type { PeerLists } from './peer-lists.ts';
import type { PeerMarket } from './peer-market.ts';
import { FORBIDDEN } from './problem.ts';

/** Uncovered pairs by rank, at most a few for each person; yields the fraction done. */
export function* uncovered(market: PeerMarket, matching: HeaviestMatching, lists: PeerLists, bonus: number): Generator<number, PeerEdges> {
  const { positionOf, rankOf, readRow } = market;
  const { values } = matching;
  const people = rankOf.length;
  const row = new Int32Array(people);
  const shares = new Float64Array(people);
  const valueAt = Float64Array.from(rankOf, (rank) => values[rank]!);
  const found = { a: [] as number[], b: [] as number[], weight: [] as number[] };
  const below = (rank: number) => values[rank]! < lists.bound(rank) + bonus;
  for (let rank = 0; rank < people; rank++) {
    if (!below(rank)) continue;
    readRow(positionOf[rank]!, row, 0, people);
    matching.spreadShares(rank, shares);
    const worst = lackingIn(rank);
    worst.sort((x, y) => y.lack - x.lack || x.other - y.other);
    for (const { other, weight } of worst.slice(0, lists.most)) {
      found.a.push(rank);
      found.b.push(other);
      found.weight.push(weight);
    }
    yield rank / people;
  }
  return { a: Int32Array.from(found.a), b: Int32Array.from(found.b), weight: Float64Array.from(found.weight) };

  /** The pairs of a row that are not covered: kept apart from the steps, for speed. */
  function lackingIn(rank: number): { other: number; weight: number; lack: number }[] {
    const lacking: { other: number; weight: number; lack: number }[] = [];
    const least = 2 * bonus - values[rank]!;
    for (let position = 0; position < people; position++) {
      const score = row[position]!;
      // Shares only cover more: few pairs are left to look up in order of rank.
      if (2 * score + least <= valueAt[position]! || score === FORBIDDEN) continue;
      const other = rankOf[position]!;
      const lack = 2 * score + least - values[other]! - shares[other]!;
      if (lack > 0) lacking.push({ other, weight: score + bonus, lack });
    }
    return lacking;
  }
}

/** Both lists of edges, each pair once. */
export function withFurther(edges: PeerEdges, further: PeerEdges, people: number): PeerEdges {
  const before = edges.a.length;
  const [a, b, weight] = [
    new Int32Array(before + further.a.length),
    new Int32Array(before + further.a.length),
    new Float64Array(before + further.a.length),
  ];
  a.set(edges.a);
  b.set(edges.b);
  weight.set(edges.weight);
  const known = new Set<number>();
  let count = before;
  further.a.forEach((one, at) => {
    const other = further.b[at]!;
    const key = Math.min(one, other) * people + Math.max(one, other);
    if (known.has(key)) return;
    known.add(key);
    a[count] = one;
    b[count] = other;
    weight[count++] = further.weight[at]!;
  });
  return { a: a.subarray(0, count), b: b.subarray(0, count), weight: weight.subarray(0, count) };
}
