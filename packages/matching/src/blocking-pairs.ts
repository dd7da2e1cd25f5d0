/**
 * Who would rather leave together, in any pairing whatever.
 *
 * Idea: a mentee and a mentor block a pairing when both rank each other, are not paired, and each has a
 * free place or strictly prefers the other to the least wanted partner at hand. A partner who is not
 * ranked at all is less wanted than any who is. No blocking pair: the pairing is (weakly) stable.
 *
 * Source: Gale and Shapley 1962, American Mathematical Monthly 69, 9-15 (unstable assignments, p. 10);
 * Irving 1994, Discrete Applied Mathematics 48, 261-272 (weak stability with ties).
 * Example: Ana and Ben rank Mo first, Mo ranks Ben first. Ana-Mo and Ben-Mia: Ben and Mo block it.
 */
import { UnknownPersonError } from './errors.ts';
import type { PairOfIds } from './problem.ts';
import { byId, readSide } from './ranking.ts';
import type { Preferences, Reader, Side } from './ranking.ts';

export interface BlockingPair {
  mentee: string;
  mentor: string;
}

/** In order of id; `pairs` may come from anywhere. @throws UnknownPersonError for a pair of others; as stableMatching */
export function blockingPairs({ mentees, mentors }: Preferences, pairs: readonly PairOfIds[]): BlockingPair[] {
  const left = readSide(mentees, mentors);
  const right = readSide(mentors, mentees);
  const atMentee = partnersOf(left, pairs, 0);
  const atMentor = partnersOf(right, pairs, 1);
  const found: BlockingPair[] = [];
  for (const [mentee, reader] of left) {
    const has = atMentee.get(mentee)!;
    for (const mentor of reader.rankOf.keys())
      if (!has.includes(mentor) && wouldTake(reader, mentor, has) && wouldTake(right.get(mentor)!, mentee, atMentor.get(mentor)!))
        found.push({ mentee, mentor });
  }
  return found.sort((a, b) => byId(a.mentee, b.mentee) || byId(a.mentor, b.mentor));
}

function partnersOf(side: Side, pairs: readonly PairOfIds[], at: 0 | 1): Map<string, string[]> {
  const partners = new Map([...side.keys()].map((id): [string, string[]] => [id, []]));
  for (const pair of pairs) {
    const list = partners.get(pair[at]);
    if (!list) throw new UnknownPersonError(`The pairs name "${pair[at]}", who ranks nobody here.`, { person: pair[at], field: 'pairs' });
    list.push(pair[1 - at]!);
  }
  return partners;
}

function wouldTake({ rankOf, capacity }: Reader, other: string, has: readonly string[]): boolean {
  const rank = rankOf.get(other);
  if (rank === undefined || capacity === 0) return false;
  return has.length < capacity || has.some((partner) => rank < (rankOf.get(partner) ?? Infinity));
}
