/**
 * The pairs of peers that are worth more than their values and groups cover.
 *
 * Idea: a pair counts as many points as can never come together, so that everybody's cover is one number c,
 * and a pair scoring s is covered when 2 s <= c_a + c_b. Halved and rounded that stays exact: for an even
 * c_a it says s - floor(c_b / 2) <= c_a / 2, for an odd one s - ceil(c_b / 2) <= floor(c_a / 2). So
 * where scores come from a plan, the largest of a whole row tells whether all of it is covered, and only rows
 * that are not are read. Each pair is looked at once, from whoever was given first.
 * Example: c = 7 and 6, s = 7: 7 - 3 > 3, since 14 is more than 13.
 */
import { MOST_POINTS, PAIR } from './gain-audit.ts';
import { LargestGain } from './largest-gain.ts';
import { spreadShares } from './peer-groups.ts';
import type { PeerGroup } from './peer-groups.ts';
import { peerRowReader } from './peer-market.ts';
import type { PeerProblem } from './peer-problem.ts';
import { FORBIDDEN } from './problem.ts';
import type { Worth } from './worth.ts';

/** A pair costs at most so many of its kind where largest gains are looked at. */
const MOST_PAIRS = 6;
/** Rows between two yields. */
const BATCH = 32;
/** Pairs compared in one call: what is called often is compiled whole, and soon. */
const STRETCH = 512;

/** Positions of two people each; undefined where the numbers are too large to be exact. Yields the fraction done. */
export function* uncoveredPairs(
  problem: PeerProblem,
  values: readonly Worth[],
  groups: readonly PeerGroup[],
  innermost: readonly (PeerGroup | undefined)[],
): Generator<number, [number, number][] | undefined> {
  const { people } = problem;
  const most = (part: keyof Worth) => mostTogether(values, groups, part);
  const isSmall = most('points') <= MOST_POINTS && most('pairs') <= MOST_PAIRS;
  const largest = isSmall ? LargestGain.of(problem.fillRow?.plan, people.length, people.length) : undefined;
  const unit = largest ? PAIR : unitAbove(most('points'));
  if ((most('pairs') + 4) * unit >= Number.MAX_SAFE_INTEGER) return undefined;
  const pairWorth = problem.objective === 'total' ? 0 : 1;
  const readRow = peerRowReader(problem);
  const row = new Int32Array(people.length);
  const cover = Float64Array.from(values, ({ pairs, points }) => pairs * unit + points);
  const halves = new Int32Array(people.length);
  const found: [number, number][] = [];
  let done = 0;
  for (const { group, members, isOdd } of rowsTogether(values, innermost)) {
    if (group) spreadShares(group, cover, unit);
    if (largest) largest.setPrices(halve(cover, isOdd, halves));
    for (let from = 0; from < members.length; from += BATCH) {
      largest?.begin();
      for (const a of members.slice(from, from + BATCH)) {
        const own = (values[a]!.pairs - 2 * pairWorth) * unit + values[a]!.points;
        if (largest && largest.inRow(a, a + 1, [a]) <= Math.floor(own / 2)) continue;
        readRow(a, row, a + 1, people.length);
        for (let b = a + 1; b < row.length; b += STRETCH) addUncovered(found, a, own, row, cover, b);
      }
      yield (done += Math.min(BATCH, members.length - from)) / people.length;
    }
    if (group) spreadShares(group, cover, -unit);
  }
  return found;
}

/** People of one innermost group share the same with everybody; those of even and of odd value apart. */
function rowsTogether(values: readonly Worth[], innermost: readonly (PeerGroup | undefined)[]) {
  return [...Map.groupBy(values.keys(), (at) => innermost[at])].flatMap(([group, together]) =>
    [...Map.groupBy(together, (at) => values[at]!.points % 2 !== 0)].map(([isOdd, members]) => ({ group, members, isOdd })),
  );
}

function halve(cover: Float64Array, isUp: boolean, into: Int32Array): Int32Array {
  for (let at = 0; at < cover.length; at++) into[at] = isUp ? Math.ceil(cover[at]! / 2) : Math.floor(cover[at]! / 2);
  return into;
}

/** No two people are covered by more than this, apart from what a pair is worth. */
const mostTogether = (values: readonly Worth[], groups: readonly PeerGroup[], part: keyof Worth): number =>
  2 * values.reduce((most, value) => Math.max(most, Math.abs(value[part])), 0) +
  groups.reduce((sum, { weight }) => sum + Math.abs(weight[part]), 0);

/** A power of two above all points that may come together. */
const unitAbove = (points: number): number => 2 ** Math.ceil(Math.log2(points + 2 ** 32 + 1));

function addUncovered(found: [number, number][], a: number, own: number, row: Int32Array, cover: Float64Array, from: number): void {
  const to = Math.min(row.length, from + STRETCH);
  for (let b = from; b < to; b++) if (cover[b]! + own < 2 * row[b]! && row[b] !== FORBIDDEN) found.push([a, b]);
}
