/**
 * Stable pairing when both sides rank: nobody would rather leave together.
 *
 * Idea: deferred acceptance. Each mentee asks down the list; a mentor keeps the best who asked, up to
 * capacity, and turns the others away, who ask on. Among all stable outcomes this is the best for
 * every mentee and the worst for every mentor; with the mentors asking it is the other way round.
 * Ties (several in one rank) are broken by id, which gives a weakly stable outcome: no two who both
 * strictly prefer each other. With ties the broken order decides which of them; the largest weakly
 * stable outcome is NP-hard to find and is not promised.
 * Invariants: only those pair who rank each other; nobody above capacity; blockingPairs finds none;
 * the same people are matched, to as many partners, in every stable outcome of strict ranks (Roth 1986).
 *
 * Source: Gale and Shapley 1962, College admissions and the stability of marriage, American
 * Mathematical Monthly 69, 9-15; Irving 1994, Stable marriage and indifference, Discrete Applied
 * Mathematics 48, 261-272 (weak stability); Roth 1986, Econometrica 54, 425-427 (who is matched).
 * Example: Ana ranks Mo, Mia; Ben ranks Mo, Mia; Mo ranks Ben, Ana. Ana asks Mo, Ben asks Mo, Mo
 * turns Ana away, Ana asks Mia: Ben-Mo and Ana-Mia.
 */
import type { PairOfIds } from './problem.ts';
import { byId, readSide } from './ranking.ts';
import type { Preferences, Side } from './ranking.ts';

/** Pairs by mentee id, then mentor id. @throws DuplicateIdError, UnknownPersonError, CapacityError */
export function stableMatching({ mentees, mentors }: Preferences, asking: 'mentees' | 'mentors' = 'mentees'): PairOfIds[] {
  const sides = { mentees: readSide(mentees, mentors), mentors: readSide(mentors, mentees) };
  const pairs =
    asking === 'mentees'
      ? deferredAcceptance(sides.mentees, sides.mentors)
      : deferredAcceptance(sides.mentors, sides.mentees).map(([b, a]): PairOfIds => [a, b]);
  return pairs.sort((a, b) => byId(a[0], b[0]) || byId(a[1], b[1]));
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
