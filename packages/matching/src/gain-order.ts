/**
 * Sorts candidates by gain, the largest first, those that gain the same in the order they came.
 *
 * Idea: gains are whole numbers that hardly differ, so they are counted rather than compared. Where
 * they differ by much, or are few, each is put in its place among those before it.
 * Invariants: equal gains keep their order, so nothing depends on how the sort is done.
 * Source: Knuth 1998, The Art of Computer Programming 3, section 5.2 (distribution counting).
 * Example: gains 5, 9, 7, 9 of columns 1, 2, 3, 4: columns 2, 4, 3, 1.
 */

/** Beyond this range of gains comparing is faster. */
const LARGEST_RANGE = 1024;

const counts = new Int32Array(LARGEST_RANGE + 2);
let sortedGains = new Float64Array(256);
let sortedColumns = new Int32Array(256);

/** Sorts the first `count` of both arrays. */
export function sortByGain(gains: Float64Array, columns: Int32Array, count: number): void {
  if (count < 2) return;
  let least = gains[0]!;
  let most = least;
  let isSorted = true;
  for (let at = 1; at < count; at++) {
    const gain = gains[at]!;
    if (gain > gains[at - 1]!) isSorted = false;
    if (gain < least) least = gain;
    else if (gain > most) most = gain;
  }
  if (isSorted) return;
  const range = most - least;
  if (range > LARGEST_RANGE || 3 * count * count < 10 * range + 32 * count + 300) return insert(gains, columns, count);
  if (count > sortedGains.length) {
    sortedGains = new Float64Array(2 * count);
    sortedColumns = new Int32Array(2 * count);
  }
  counts.fill(0, 0, range + 2);
  for (let at = 0; at < count; at++) counts[most - gains[at]! + 1]!++;
  for (let level = 1; level <= range; level++) counts[level]! += counts[level - 1]!;
  for (let at = 0; at < count; at++) {
    const to = counts[most - gains[at]!]!++;
    sortedGains[to] = gains[at]!;
    sortedColumns[to] = columns[at]!;
  }
  for (let at = 0; at < count; at++) {
    gains[at] = sortedGains[at]!;
    columns[at] = sortedColumns[at]!;
  }
}

const front = new Float64Array(64);
/** Further back sorting is faster. */
export const FURTHEST_PLACE = front.length - 1;

/** The gain that sorting would put at this place, counted from 0; there must be so many, and it must be near the front. */
export function gainAtPlace(gains: Float64Array, count: number, place: number): number {
  let found = 0;
  for (let at = 0; at < count; at++) {
    const gain = gains[at]!;
    if (found > place && gain <= front[place]!) continue;
    let to = found > place ? place : found++;
    for (; to > 0 && front[to - 1]! < gain; to--) front[to] = front[to - 1]!;
    front[to] = gain;
  }
  return front[place]!;
}

/** Insertion: few candidates, or gains far apart. */
function insert(gains: Float64Array, columns: Int32Array, count: number): void {
  for (let at = 1; at < count; at++) {
    const gain = gains[at]!;
    const column = columns[at]!;
    let to = at;
    for (; to > 0 && gains[to - 1]! < gain; to--) {
      gains[to] = gains[to - 1]!;
      columns[to] = columns[to - 1]!;
    }
    gains[to] = gain;
    columns[to] = column;
  }
}
