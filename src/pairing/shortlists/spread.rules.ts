/**
 * Shares the mentors out over the shortlists, so that no star is on all of them: a mentor is offered
 * as often as their part of all places allows, the cheapest choices first, a round at a time.
 * Example: 4 mentees, lists of 2, Mo with 1 of 4 places: Mo is on ⌈1 × 4 × 2 / 4⌉ = 2 lists.
 */
import type { Choice } from '@pairwell/matching';

export interface Shortlist {
  mentee: string;
  /** The cheapest first. */
  choices: Choice[];
}

/** A list is filled up to this many even with mentors who have had their part. */
export const enoughChoices = 3;

/** On how many lists each mentor may stand, by id. */
export function partOf(mentors: readonly { id: string; capacity: number }[], lists: number, length: number): Map<string, number> {
  const places = mentors.reduce((sum, { capacity }) => sum + capacity, 0);
  return new Map(
    mentors.map(({ id, capacity }) => [id, places === 0 ? 0 : Math.max(capacity, Math.ceil((capacity * lists * length) / places))]),
  );
}

/** @param given each mentee's choices in the order of what they cost, longer than wanted @param first mentees whose lists are filled before all others */
export function spread(
  given: readonly Shortlist[],
  mentors: readonly { id: string; capacity: number }[],
  length: number,
  first: ReadonlySet<string> = new Set(),
): Shortlist[] {
  const left = partOf(mentors, given.length, length);
  const taken = given.map(() => new Set<Choice>());
  const take = (at: number, choice: Choice | undefined) => {
    if (!choice) return;
    taken[at]?.add(choice);
    left.set(choice.mentor, (left.get(choice.mentor) ?? 0) - 1);
  };
  given.forEach(({ choices }, at) =>
    take(
      at,
      choices.find(({ chosen }) => chosen),
    ),
  );
  for (let round = 0; round < length; round++)
    for (const at of turns(round)) {
      const mine = taken[at] as Set<Choice>;
      if (mine.size > round) continue;
      const { choices } = given[at] as Shortlist;
      const free = choices.filter((choice) => !mine.has(choice));
      const within = free.find(({ mentor }) => (left.get(mentor) ?? 0) > 0);
      take(at, within ?? (mine.size < Math.min(enoughChoices, length) ? leastOffered(free) : undefined));
    }
  return given.map(({ mentee, choices }, at) => ({ mentee, choices: choices.filter((choice) => taken[at]?.has(choice)) }));

  /** Who comes first always does; the others the other way round every other time, so that nobody is always last. */
  function turns(round: number): number[] {
    const isFirst = (at: number) => first.has((given[at] as Shortlist).mentee);
    const others = [...given.keys()].filter((at) => !isFirst(at));
    return [...[...given.keys()].filter(isFirst), ...(round % 2 === 0 ? others : others.toReversed())];
  }

  /** Of those who have all had their part, whoever is the least beyond it. */
  function leastOffered(free: readonly Choice[]): Choice | undefined {
    return free.toSorted((a, b) => (left.get(b.mentor) ?? 0) - (left.get(a.mentor) ?? 0))[0];
  }
}
