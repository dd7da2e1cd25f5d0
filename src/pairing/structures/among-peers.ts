/**
 * Everybody gives and takes: people of one list in twos, and whoever would be alone as a third. Two are
 * worth what each could give the other. The engine proves the twos; the thirds are the best for these twos.
 */
import { certifyPeers, FORBIDDEN, matchPeers, solveAssignment, type PeerMatching, type PeerProblem } from '@pairwell/matching';
import { z } from 'zod';
import { engineProblem } from '../runs/engine-problem.rules.ts';
import type { FrozenProblem } from '../runs/frozen-problem.ts';
import { menteeRuledOut, setAsideAlone, type PersonAlone } from '../runs/why-alone.rules.ts';
import type { Division, Part, ScoredPair } from './division.ts';
import { whatIsWrong } from './in-pairs.ts';

const worth = z.object({ pairs: z.number(), points: z.number() });
const two = z.tuple([z.string(), z.string()]);

export interface PeersProof {
  by: 'among peers';
  matching: PeerMatching;
  /** Whom those who would be alone join, and what that adds. */
  thirds: { person: string; pair: [string, string]; gain: number }[];
}

const proof: z.ZodType<PeersProof> = z.object({
  by: z.literal('among peers'),
  matching: z.object({
    objective: z.enum(['most-matched-then-total', 'total']),
    pairs: z.array(z.object({ people: two, score: z.number() })),
    alone: z.array(z.string()),
    matched: z.number(),
    total: z.number(),
    certificate: z.object({
      format: z.literal('pairwell-peers-1'),
      values: z.array(z.object({ person: z.string(), value: worth })),
      groups: z.array(z.object({ people: z.array(z.string()), weight: worth })),
    }),
  }),
  thirds: z.array(z.object({ person: z.string(), pair: two, gain: z.number() })),
});

export const amongPeers: Division<PeersProof> = {
  proof,
  async solve(frozen, options) {
    const problem = peerProblem(frozen);
    const matching = await matchPeers(problem, options);
    return { frozen, proof: { by: 'among peers', matching, thirds: await thirdsFor(problem, matching) } };
  },
  parts(frozen, { matching, thirds }) {
    const thirdOf = new Map(thirds.map(({ person, pair }) => [pair.join(' '), person]));
    const scored = scoredPairs(frozen);
    return matching.pairs.map(({ people }): Part => {
      const third = thirdOf.get(people.join(' '));
      const mentees = [...people, ...(third ? [third] : [])].toSorted();
      return { mentors: [], mentees, pairs: scored(mentees) };
    });
  },
  totals: (_frozen, { matching, thirds }) => ({
    pairs: matching.matched,
    unmatched: matching.alone.length - thirds.length,
    points: thirds.reduce((sum, { gain }) => sum + gain, matching.total),
  }),
  alone(frozen, engine, { matching, thirds }) {
    const joined = new Set(thirds.map(({ person }) => person));
    const at = new Map(frozen.mentees.map(({ id }, place) => [id, place]));
    const left = matching.alone.filter((person) => !joined.has(person));
    return [
      ...left.map((person): PersonAlone => ({
        person,
        role: 'mentee',
        why: menteeRuledOut(frozen, engine, at.get(person) as number) ?? { why: 'not needed' },
      })),
      ...setAsideAlone(frozen).filter(({ role }) => role === 'mentee'),
    ];
  },
  async violations(frozen, { matching, thirds }) {
    const problem = peerProblem(frozen);
    const wrong = whatIsWrong(() => certifyPeers(problem, matching));
    if (wrong.length > 0) return wrong;
    const misplaced = thirdsThatCannotBe(problem, matching, thirds);
    if (misplaced.length > 0) return misplaced;
    const sum = (all: PeersProof['thirds']) => all.reduce((total, { gain }) => total + gain, 0);
    const best = await thirdsFor(problem, matching);
    return best.length === thirds.length && sum(best) === sum(thirds)
      ? []
      : ['Those who join two others are not placed as well as can be.'];
  },
};

/** At most one joins two others, so who joins whom is an assignment; what counts is what both are worth to the third. */
async function thirdsFor(problem: PeerProblem, { alone, pairs }: PeerMatching): Promise<PeersProof['thirds']> {
  if (alone.length === 0 || pairs.length === 0) return [];
  const gain = gainIn(problem);
  const nameOf = (pair: { people: [string, string] }) => pair.people.join(' ');
  const byName = new Map(pairs.map((pair) => [nameOf(pair), pair.people]));
  const { pairs: joined } = await solveAssignment({
    mentees: alone.map((id) => ({ id })),
    mentors: pairs.map((pair) => ({ id: nameOf(pair), capacity: 1 })),
    score: (i, j) => gain(alone[i] as string, (pairs[j] as (typeof pairs)[number]).people),
  });
  return joined.map(({ mentee, mentor, score }) => ({ person: mentee, pair: byName.get(mentor) as [string, string], gain: score }));
}

/** Whoever was not alone, or joins nobody that was made a pair, or is forbidden there, or two in one pair. */
function thirdsThatCannotBe(problem: PeerProblem, { alone, pairs }: PeerMatching, thirds: PeersProof['thirds']): string[] {
  const gain = gainIn(problem);
  const twos = new Set(pairs.map(({ people }) => people.join(' ')));
  const joined = new Set<string>();
  return thirds.flatMap(({ person, pair, gain: stated }) => {
    const name = pair.join(' ');
    const isRight = alone.includes(person) && twos.has(name) && !joined.has(name) && stated !== FORBIDDEN && gain(person, pair) === stated;
    joined.add(name);
    return isRight ? [] : [`"${person}" cannot join "${pair[0]}" and "${pair[1]}" as stated.`];
  });
}

/** What both of two are worth to a third; FORBIDDEN where a rule keeps the third from one of them. */
function gainIn(problem: PeerProblem): (person: string, pair: [string, string]) => number {
  const at = new Map(problem.people.map(({ id }, place) => [id, place]));
  const points = (one: string, other: string) => problem.score(at.get(one) as number, at.get(other) as number) ?? FORBIDDEN;
  return (person, [one, other]) => {
    const [first, second] = [points(person, one), points(person, other)];
    return first === FORBIDDEN || second === FORBIDDEN ? FORBIDDEN : first + second;
  };
}

/** Who is pinned to somebody is closed to everybody else. */
function peerProblem(frozen: FrozenProblem): PeerProblem {
  const { score: points } = engineProblem(frozen);
  const people = frozen.mentees.map(({ id }) => ({ id }));
  const partners = new Map(frozen.pins.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]));
  const isPinnedElsewhere = (one: string, other: string) => (partners.get(one) ?? other) !== other;
  const score = (i: number, j: number) => {
    const [one, other] = [people[i]?.id as string, people[j]?.id as string];
    return isPinnedElsewhere(one, other) || isPinnedElsewhere(other, one) ? FORBIDDEN : points(i, j);
  };
  return { people, objective: frozen.objective, score };
}

/** Each two of some people, in order of id. */
function scoredPairs(frozen: FrozenProblem): (people: readonly string[]) => ScoredPair[] {
  const { score } = engineProblem(frozen);
  const at = new Map(frozen.mentees.map(({ id }, place) => [id, place]));
  const pinned = new Set(frozen.pins.map((pin) => pin.toSorted().join(' ')));
  const scored = (mentee: string, mentor: string): ScoredPair => ({
    mentee,
    mentor,
    score: score(at.get(mentee) as number, at.get(mentor) as number),
    pinned: pinned.has(`${mentee} ${mentor}`),
  });
  return (people) => people.flatMap((one, first) => people.slice(first + 1).map((other) => scored(one, other)));
}
