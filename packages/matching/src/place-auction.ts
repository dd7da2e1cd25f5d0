/**
 * Rough values by an auction in which places bid for mentees: for markets with fewer places than mentees.
 *
 * Idea: the mirror image of auction.ts. Letting mentees bid for scarce places drives every price up
 * until the last of those who must stay alone gives up. Places that bid for mentees find one nobody else
 * wants at value 0, and few bids settle it. Each free place bids for the mentee of highest worth (score
 * minus value) its mentor does not hold, raising the value by the lead over the second best and a step.
 * Invariants: values never fall; a mentee nobody bid for has value 0; no mentor holds a mentee twice.
 * Source: Bertsekas and Castañón 1989, Annals of OR 20, 67-96 (reverse auction).
 * Example: Mo, one place, Ana 9, Ben 7: Mo bids 2.5 for Ana; Ben stays at 0.
 */
import type { Lists } from './lists.ts';

export interface PlaceAuction {
  values: Float64Array;
  /** The column that won each row, or -1. */
  mate: Int32Array;
  /** What the worst mentee each column could take next is worth to it: its price, 0 where places stay free. */
  prices: Float64Array;
}

const STEP = 0.5;

/** `byColumn` lists rows by column; bids below `floor` are not made. */
export function placeAuction(byColumn: Lists, demand: Int32Array, capacity: Int32Array, floor: number, mostBids: number): PlaceAuction {
  const { start, end, others, scores } = byColumn;
  const columns = capacity.length;
  const values = new Float64Array(demand.length);
  const mate = new Int32Array(demand.length).fill(-1);
  const prices = new Float64Array(columns);
  const room = capacity.slice();
  const queue = new Int32Array(columns);
  const isQueued = new Uint8Array(columns);
  let waiting = 0;
  const join = (column: number): void => {
    if (isQueued[column] === 1) return;
    isQueued[column] = 1;
    queue[waiting++] = column;
  };
  for (let column = columns - 1; column >= 0; column--) if (room[column]! > 0) join(column);
  let count = 0;
  while (waiting > 0 && count < mostBids) {
    const column = queue[--waiting]!;
    isQueued[column] = 0;
    let best = -1;
    let bestGain = floor;
    let second = floor;
    for (let at = start[column]!; at < end[column]!; at++) {
      const row = others[at]!;
      const gain = scores[at]! - values[row]!;
      if (gain <= second || demand[row] === 0 || mate[row] === column) continue;
      if (gain > bestGain) {
        second = bestGain;
        bestGain = gain;
        best = row;
      } else second = gain;
    }
    prices[column] = best < 0 ? 0 : Math.max(0, second);
    if (best < 0) continue;
    count++;
    values[best]! += bestGain - second + STEP;
    const loser = mate[best]!;
    mate[best] = column;
    if (--room[column]! > 0) join(column);
    if (loser >= 0) {
      room[loser]!++;
      join(loser);
    }
  }
  return { values, mate, prices };
}
