/**
 * The few best partners of each person, and how good the others can be at most.
 *
 * Idea: everybody keeps a short sorted list. What a list does not hold is worth at most its last entry. Among
 * equal scores a fixed shuffle of the pair decides, the same for both ends: people alike would otherwise all
 * list the same few and starve. Score and shuffle are one number, score x 2^22 + lot, so that one
 * comparison decides.
 * Invariants: lists depend on ids and scores alone, not on the order of offers; `bound` holds for every pair
 * that neither end lists, and is below every score for a list with room.
 *
 * Source: Volgenant 1996, Computers and Operations Research 23, 917-932 (a core of candidates, then price).
 * Example: lists of 2, scores 9, 7, 7, 4: the 9 and one 7 are kept, the bound is 7.
 */
import type { PeerEdges } from './peer-graph.ts';
import { FORBIDDEN } from './problem.ts';

/** Scores are below 2^30, so a key is below 2^52. */
const LOTS = 2 ** 22;
/** Whoever has room takes every pair that is not FORBIDDEN. */
const ROOM = FORBIDDEN + 1;

export class PeerLists {
  readonly most: number;
  /** The score below which an offer is not looked at, by position, so that a row is read from front to back. */
  readonly floors: Int32Array;
  private readonly positionOf: Int32Array;
  /** By rank. */
  private readonly size: Int32Array;
  private readonly others: Int32Array;
  private readonly keys: Float64Array;

  /** Lists of at most `most`, empty. */
  constructor(positionOf: Int32Array, most: number) {
    const people = positionOf.length;
    this.positionOf = positionOf;
    this.most = Math.min(most, Math.max(1, people - 1));
    this.size = new Int32Array(people);
    this.others = new Int32Array(people * this.most);
    this.keys = new Float64Array(people * this.most);
    this.floors = new Int32Array(people).fill(ROOM);
  }

  /** Offers somebody, by rank and position, another by rank. */
  offer(owner: number, position: number, other: number, score: number): void {
    const { most, size, others, keys } = this;
    const key = score * LOTS + lotOf(owner, other);
    const start = owner * most;
    let at = start + size[owner]!;
    if (size[owner] === most) {
      if (key < keys[at - 1]! || (key === keys[at - 1]! && other > others[at - 1]!)) return;
      at--;
    } else size[owner]!++;
    for (; at > start; at--) {
      const before = keys[at - 1]!;
      if (before > key || (before === key && others[at - 1]! < other)) break;
      keys[at] = before;
      others[at] = others[at - 1]!;
    }
    keys[at] = key;
    others[at] = other;
    if (size[owner] === most) this.floors[position] = this.scoreAt(start + most - 1);
  }

  /** Every pair that somebody lists, once, by rank, worth its score and `bonus`. */
  edges(bonus: number): PeerEdges {
    const { size, others, most } = this;
    const all = size.reduce((sum, listed) => sum + listed, 0);
    const [a, b, weight] = [new Int32Array(all), new Int32Array(all), new Float64Array(all)];
    let count = 0;
    for (let rank = 0; rank < size.length; rank++)
      for (let at = rank * most; at < rank * most + size[rank]!; at++) {
        const other = others[at]!;
        if (other < rank && this.lists(other, rank)) continue;
        a[count] = rank;
        b[count] = other;
        weight[count++] = this.scoreAt(at) + bonus;
      }
    return { a: a.subarray(0, count), b: b.subarray(0, count), weight: weight.subarray(0, count) };
  }

  /** No pair that neither end lists scores more than this at this end. */
  bound(rank: number): number {
    return this.floors[this.positionOf[rank]!]!;
  }

  private scoreAt(entry: number): number {
    return Math.floor(this.keys[entry]! / LOTS);
  }

  private lists(owner: number, other: number): boolean {
    const start = owner * this.most;
    for (let at = start; at < start + this.size[owner]!; at++) if (this.others[at] === other) return true;
    return false;
  }
}

/** A number from 0 to 2^22 - 1 that looks random and belongs to the two, whichever comes first. */
function lotOf(a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  let mixed = Math.imul(low + 1, 0x9e3779b1) ^ Math.imul(high + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 10;
}
