/**
 * Who ranks whom, read and checked.
 *
 * Idea: a ranking lists ids from most to least wanted; a list within it is a tie, and who is not on it is
 * not acceptable. Where one must be asked before another, ties go by id, so that the answer does not
 * depend on the order in which people arrive.
 * Example: ['Mo', ['Mia', 'Tea']] ranks Mo 0, Mia and Tea both 1; the order of asking is Mo, Mia, Tea.
 */
import { CapacityError, DuplicateIdError, UnknownPersonError } from './errors.ts';

/** Ids from most to least wanted; a list within the list is a tie. Who is not listed is not acceptable. */
export type Ranking = readonly (string | readonly string[])[];

export interface Ranker {
  id: string;
  /** How many partners at most; 1 when absent. */
  capacity?: number;
  ranks: Ranking;
}

export interface Preferences {
  mentees: readonly Ranker[];
  mentors: readonly Ranker[];
}

export interface Reader {
  capacity: number;
  /** 0 for the most wanted; the same number within a tie. */
  rankOf: Map<string, number>;
  /** Most wanted first, ties by id. */
  order: string[];
}

/** By id, in order of id. */
export type Side = Map<string, Reader>;

export const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One side, checked against those it may rank. @throws DuplicateIdError, UnknownPersonError, CapacityError */
export function readSide(side: readonly Ranker[], others: readonly { id: string }[]): Side {
  const known = new Set(others.map(({ id }) => id));
  const read: Side = new Map();
  for (const { id, capacity = 1, ranks } of [...side].sort((a, b) => byId(a.id, b.id))) {
    if (read.has(id))
      throw new DuplicateIdError(`Two people have the id "${id}"; give each person one entry.`, { person: id, field: 'id' });
    const rankOf = readRanks(id, ranks, known);
    const order = [...rankOf.keys()].sort((a, b) => rankOf.get(a)! - rankOf.get(b)! || byId(a, b));
    read.set(id, { capacity: placesOf(id, capacity), rankOf, order });
  }
  return read;
}

/** A number of places, or an error naming whose it is. */
export function placesOf(id: string, capacity: number): number {
  if (Number.isInteger(capacity) && capacity >= 0) return capacity;
  throw new CapacityError(`The capacity of "${id}" is ${capacity}; it must be a whole number from 0.`, { person: id, field: 'capacity' });
}

function readRanks(id: string, ranks: Ranking, known: ReadonlySet<string>): Map<string, number> {
  const rankOf = new Map<string, number>();
  ranks.forEach((tie, rank) => {
    for (const other of typeof tie === 'string' ? [tie] : tie) {
      if (!known.has(other))
        throw new UnknownPersonError(`"${id}" ranks "${other}", who is not on the other side.`, { person: id, field: 'ranks' });
      if (rankOf.has(other)) throw new DuplicateIdError(`"${id}" ranks "${other}" twice; keep one place.`, { person: id, field: 'ranks' });
      rankOf.set(other, rank);
    }
  });
  return rankOf;
}
