/**
 * The few best partners of each person, and how good the others can be at most.
 *
 * Idea: one pass over all pairs. Everybody keeps a short sorted list; a pair is offered to both ends. What
 * a list does not hold is worth at most its last entry. Among equal scores a fixed shuffle of the pair
 * decides, the same for both ends: people alike would otherwise all list the same few and starve.
 * Invariants: lists depend on ids and scores alone, not on the order given; `bound` holds for every pair
 * that neither end lists, and is -Infinity for a list with room.
 *
 * Source: Volgenant 1996, Computers and Operations Research 23, 917-932 (a core of candidates, then price).
 * Example: lists of 2, scores 9, 7, 7, 4: the 9 and one 7 are kept, the bound is 7.
 */
import type { PeerMarket } from './peer-market.ts';
import { FORBIDDEN } from './problem.ts';

export class PeerCandidates {
  readonly most: number;
  /** Largest absolute score of all pairs allowed. */
  largest = 0;
  private readonly market: PeerMarket;
  private readonly size: Int32Array;
  private readonly others: Int32Array;
  private readonly scores: Int32Array;
  private readonly lots: Int32Array;
  /** The score below which an offer is not looked at. */
  private readonly floor: Float64Array;

  /** Lists of at most `most`. */
  constructor(market: PeerMarket, most: number) {
    const people = market.ids.length;
    this.market = market;
    this.most = Math.min(most, Math.max(1, people - 1));
    this.size = new Int32Array(people);
    this.others = new Int32Array(people * this.most);
    this.scores = new Int32Array(people * this.most);
    this.lots = new Int32Array(people * this.most);
    this.floor = new Float64Array(people).fill(-Infinity);
  }

  /** Reads every pair once; yields how many people are done. */
  *collect(): Generator<number, void> {
    const people = this.market.rankOf.length;
    const row = new Int32Array(people);
    for (let position = 0; position < people; position++) {
      this.market.readRow(position, row, position + 1, people);
      this.offerRow(position, row);
      yield position + 1;
    }
  }

  /** Kept apart from the steps, for speed. */
  private offerRow(position: number, row: Int32Array): void {
    const { floor } = this;
    const { rankOf } = this.market;
    const rank = rankOf[position]!;
    let [low, high] = [-this.largest, this.largest];
    for (let at = position + 1; at < row.length; at++) {
      const score = row[at]!;
      if (score === FORBIDDEN) continue;
      if (score < low) low = score;
      else if (score > high) high = score;
      const other = rankOf[at]!;
      if (score < floor[rank]! && score < floor[other]!) continue;
      const lot = lotOf(rank, other);
      this.offer(rank, other, score, lot);
      this.offer(other, rank, score, lot);
    }
    this.largest = Math.max(high, -low);
  }

  /** Every pair that somebody lists, once, by rank. */
  edges(): { a: number[]; b: number[]; score: number[] } {
    const edges = { a: [] as number[], b: [] as number[], score: [] as number[] };
    for (let rank = 0; rank < this.size.length; rank++)
      for (let at = rank * this.most; at < rank * this.most + this.size[rank]!; at++) {
        const other = this.others[at]!;
        if (other < rank && this.lists(other, rank)) continue;
        edges.a.push(rank);
        edges.b.push(other);
        edges.score.push(this.scores[at]!);
      }
    return edges;
  }

  /** No pair that neither end lists scores more than this at this end. */
  bound(rank: number): number {
    return this.floor[rank]!;
  }

  private lists(owner: number, other: number): boolean {
    const start = owner * this.most;
    for (let at = start; at < start + this.size[owner]!; at++) if (this.others[at] === other) return true;
    return false;
  }

  private offer(owner: number, other: number, score: number, lot: number): void {
    const { most, size, others, scores, lots } = this;
    const start = owner * most;
    let at = start + size[owner]!;
    if (size[owner] === most) {
      if (score < this.floor[owner]! || !this.precedes(score, lot, other, at - 1)) return;
      at--;
    } else size[owner]!++;
    for (; at > start && this.precedes(score, lot, other, at - 1); at--) {
      others[at] = others[at - 1]!;
      scores[at] = scores[at - 1]!;
      lots[at] = lots[at - 1]!;
    }
    others[at] = other;
    scores[at] = score;
    lots[at] = lot;
    if (size[owner] === most) this.floor[owner] = scores[start + most - 1]!;
  }

  /** Whether an offer belongs before an entry. */
  private precedes(score: number, lot: number, other: number, entry: number): boolean {
    if (score !== this.scores[entry]!) return score > this.scores[entry]!;
    return lot === this.lots[entry]! ? other < this.others[entry]! : lot > this.lots[entry]!;
  }
}

/** A number that looks random and belongs to the two, whichever comes first. */
function lotOf(a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  let mixed = Math.imul(low + 1, 0x9e3779b1) ^ Math.imul(high + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) | 0;
}
