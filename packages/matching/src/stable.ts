/**
 * Stable pairing when both sides rank: nobody would rather leave together.
 *
 * Idea: deferred acceptance. Each mentee asks down the list; a mentor keeps the best who asked, up to
 * capacity, and turns the others away, who ask on. Among all stable outcomes this is the best for
 * every mentee and the worst for every mentor; with the mentors asking it is the other way round.
 * Ties (several in one rank) are broken by id, which gives a weakly stable outcome: no two who both
 * strictly prefer each other. With ties the broken order decides which of them; the largest weakly
 * stable outcome is NP-hard to find and is not promised.
 * Invariants: only those pair who rank each other; nobody above capacity; blockingPairs finds none.
 *
 * Source: Gale and Shapley 1962, College admissions and the stability of marriage, American
 * Mathematical Monthly 69, 9-15; Irving 1994, Stable marriage and indifference, Discrete Applied
 * Mathematics 48, 261-272 (weak stability).
 * Example: Ana ranks Mo, Mia; Ben ranks Mo, Mia; Mo ranks Ben, Ana. Ana asks Mo, Ben asks Mo, Mo
 * turns Ana away, Ana asks Mia: Ben-Mo and Ana-Mia.
 */
import { CapacityError, DuplicateIdError, UnknownPersonError } from './errors.ts';
import type { PairOfIds } from './problem.ts';

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

/** Pairs by mentee id, then mentor id. @throws DuplicateIdError, UnknownPersonError, CapacityError */
export function stableMatching({ mentees, mentors }: Preferences, asking: 'mentees' | 'mentors' = 'mentees'): PairOfIds[] {
  const sides = { mentees: readSide(mentees, mentors), mentors: readSide(mentors, mentees) };
  const pairs =
    asking === 'mentees'
      ? deferredAcceptance(sides.mentees, sides.mentors)
      : deferredAcceptance(sides.mentors, sides.mentees).map(([b, a]): PairOfIds => [a, b]);
  return pairs.sort((a, b) => byId(a[0], b[0]) || byId(a[1], b[1]));
}

export interface BlockingPair {
  mentee: string;
  mentor: string;
}

/**
 * Who would rather leave together: both rank each other, are not paired, and each has a free place or
 * strictly prefers the other to the least wanted partner at hand. In order of id.
 */
export function blockingPairs({ mentees, mentors }: Preferences, pairs: readonly PairOfIds[]): BlockingPair[] {
  const left = readSide(mentees, mentors);
  const right = readSide(mentors, mentees);
  const partners = (of: string, side: 0 | 1) => pairs.filter((pair) => pair[side] === of).map((pair) => pair[1 - side]!);
  const wouldTake = (side: Side, who: string, other: string, has: readonly string[]): boolean => {
    const { rankOf, capacity } = side.get(who)!;
    const rank = rankOf.get(other);
    if (rank === undefined) return false;
    if (has.length < capacity) return true;
    return has.some((partner) => rank < (rankOf.get(partner) ?? Infinity));
  };
  const found: BlockingPair[] = [];
  const atMentor = new Map([...right.keys()].map((id) => [id, partners(id, 1)]));
  for (const [mentee, { rankOf }] of left) {
    const has = partners(mentee, 0);
    for (const mentor of rankOf.keys())
      if (!has.includes(mentor) && wouldTake(left, mentee, mentor, has) && wouldTake(right, mentor, mentee, atMentor.get(mentor)!))
        found.push({ mentee, mentor });
  }
  return found.sort((a, b) => byId(a.mentee, b.mentee) || byId(a.mentor, b.mentor));
}

interface Reader {
  capacity: number;
  /** 0 for the most wanted; the same number within a tie. */
  rankOf: Map<string, number>;
  /** Most wanted first, ties by id. */
  order: string[];
}

type Side = Map<string, Reader>;

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function readSide(side: readonly Ranker[], others: readonly Ranker[]): Side {
  const known = new Set(others.map(({ id }) => id));
  const read: Side = new Map();
  for (const { id, capacity = 1, ranks } of [...side].sort((a, b) => byId(a.id, b.id))) {
    if (read.has(id)) throw new DuplicateIdError(`Two people have the id "${id}".`, { person: id, field: 'id' });
    if (!Number.isInteger(capacity) || capacity < 0)
      throw new CapacityError(`The capacity of "${id}" is ${capacity}; it must be a whole number from 0.`, {
        person: id,
        field: 'capacity',
      });
    const rankOf = new Map<string, number>();
    ranks.forEach((tie, rank) => {
      for (const other of typeof tie === 'string' ? [tie] : tie) {
        if (!known.has(other))
          throw new UnknownPersonError(`"${id}" ranks "${other}", who is not on the other side.`, {
            person: id,
            field: 'ranks',
          });
        if (rankOf.has(other))
          throw new DuplicateIdError(`"${id}" ranks "${other}" twice.`, {
            person: id,
            field: 'ranks',
          });
        rankOf.set(other, rank);
      }
    });
    const order = [...rankOf.keys()].sort((a, b) => rankOf.get(a)! - rankOf.get(b)! || byId(a, b));
    read.set(id, { capacity, rankOf, order });
  }
  return read;
}

function deferredAcceptance(askers: Side, keepers: Side): PairOfIds[] {
  const kept = new Map([...keepers.keys()].map((id) => [id, [] as string[]]));
  const place = new Map([...keepers].map(([id, { order }]) => [id, new Map(order.map((other, at) => [other, at]))]));
  const next = new Map<string, number>();
  const missing = new Map([...askers].map(([id, { capacity }]) => [id, capacity]));
  const queue = [...askers.keys()].reverse();
  for (let asker = queue.pop(); asker !== undefined; asker = queue.pop()) {
    const { order } = askers.get(asker)!;
    while (missing.get(asker)! > 0 && (next.get(asker) ?? 0) < order.length) {
      const keeper: string = order[next.get(asker) ?? 0]!;
      next.set(asker, (next.get(asker) ?? 0) + 1);
      const places = place.get(keeper)!;
      if (!places.has(asker) || keepers.get(keeper)!.capacity === 0) continue;
      const list = kept.get(keeper)!;
      list.push(asker);
      missing.set(asker, missing.get(asker)! - 1);
      if (list.length <= keepers.get(keeper)!.capacity) continue;
      list.sort((a, b) => places.get(a)! - places.get(b)!);
      const refused = list.pop()!;
      missing.set(refused, missing.get(refused)! + 1);
      if (refused !== asker) queue.push(refused);
    }
  }
  return [...kept].flatMap(([keeper, list]) => list.map((asker): PairOfIds => [asker, keeper]));
}
