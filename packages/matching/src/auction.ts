/**
 * Rough prices by an auction on candidate lists: an accelerator, never the answer.
 *
 * Idea: each mentee without a place bids for the best offer (score minus price), raising it by its
 * lead over the second best plus a step of half a point; the lowest bid of a full mentor is
 * outbid and bids again. A mentor's price is the lowest bid held, 0 while a place is free. The exact
 * methods start from these prices and correct them, so the auction may stop whenever it likes.
 * A bidder whose best offer falls below `floor` drops out, so it ends on infeasible lists too.
 * Lists are sorted by the gain at the prices it starts from. Prices only rise, so once even those gains
 * are no more than the second best, nothing further down the list can be better.
 *
 * Invariants: bids held by a mentor form a heap with the lowest first; prices never fall.
 * Source: Bertsekas 1988, The auction algorithm, Annals of OR 14, 105-123; Bertsekas and Castañón
 * 1989, The auction algorithm for the transportation problem, Annals of OR 20, 67-96 (similar objects).
 * Example: Ana 9 and Ben 7 want Mo's only place: Ana bids 9.5, Ben drops out; or Ben first, then Ana
 * outbids him.
 */
import type { Lists } from './lists.ts';

export interface AuctionResult {
  prices: Float64Array;
  /** The column each row won, or -1. */
  mate: Int32Array;
  bids: number;
}

const STEP = 0.5;

/** Starts so far below the prices by which the lists are sorted, but at no price below 0. */
export function auction(
  { start, end, others, scores }: Lists,
  reference: Float64Array,
  below: number,
  demand: Int32Array,
  capacity: Int32Array,
  floor: number,
  mostBids: number,
): AuctionResult {
  const rows = demand.length;
  const places = capacity.map((count) => Math.min(count, rows));
  const first = new Float64Array(places.length + 1);
  places.forEach((count, column) => (first[column + 1] = first[column]! + count));
  const bids = new Float64Array(first[places.length]!);
  const bidder = new Int32Array(bids.length);
  const taken = new Int32Array(places.length);
  const prices = reference.map((price) => Math.max(0, price - below));
  const mate = new Int32Array(rows).fill(-1);
  const queue = new Int32Array(rows);
  let waiting = 0;
  for (let row = rows - 1; row >= 0; row--) if (demand[row]! > 0) queue[waiting++] = row;
  let count = 0;
  // The last few outbid each other for long; the exact methods place them sooner.
  const few = rows >> 9;
  const enough = rows * 12;
  while (waiting > 0 && count < mostBids && !(waiting <= few && count > enough)) {
    const row = queue[--waiting]!;
    let best = -1;
    let bestGain = floor;
    let second = floor;
    for (let at = start[row]!; at < end[row]!; at++) {
      const column = others[at]!;
      const gain = scores[at]! - prices[column]!;
      if (gain <= second) {
        if (scores[at]! - reference[column]! + below <= second) break;
        continue;
      }
      if (places[column] === 0) continue;
      if (gain > bestGain) {
        second = bestGain;
        bestGain = gain;
        best = column;
      } else second = gain;
    }
    if (best < 0) continue;
    count++;
    const bid = prices[best]! + bestGain - second + STEP;
    const heap = first[best]!;
    mate[row] = best;
    if (taken[best]! < places[best]!) {
      siftUp(bids, bidder, heap, taken[best]!++, bid, row);
    } else {
      const outbid = bidder[heap]!;
      mate[outbid] = -1;
      queue[waiting++] = outbid;
      siftDown(bids, bidder, heap, taken[best]!, bid, row);
    }
    if (taken[best] === places[best]) prices[best] = bids[heap]!;
  }
  return { prices, mate, bids: count };
}

function siftUp(bids: Float64Array, bidder: Int32Array, from: number, end: number, bid: number, row: number): void {
  let at = end;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (bids[from + parent]! <= bid) break;
    bids[from + at] = bids[from + parent]!;
    bidder[from + at] = bidder[from + parent]!;
    at = parent;
  }
  bids[from + at] = bid;
  bidder[from + at] = row;
}

function siftDown(bids: Float64Array, bidder: Int32Array, from: number, size: number, bid: number, row: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && bids[from + child + 1]! < bids[from + child]!) child++;
    if (bids[from + child]! >= bid) break;
    bids[from + at] = bids[from + child]!;
    bidder[from + at] = bidder[from + child]!;
    at = child;
  }
  bids[from + at] = bid;
  bidder[from + at] = row;
}
