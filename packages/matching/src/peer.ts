/**
 * Peers: one group of people, everyone may meet everyone, in twos.
 *
 * Idea: the heaviest matching of a general graph (blossom.ts), as many pairs as possible first. Everybody
 * brings a short list of best partners (peer-candidates.ts); the matching is solved on these alone, then
 * all other pairs are priced (peer-pricing.ts), those that ask for more are admitted, and so on until
 * none does. The proof: a value per person and a weight per odd group such that for any two people their
 * values, with the weights of all groups that hold both, are at least twice what the pair is worth. Then
 * no choice of pairs is worth more than half of (all values + group weights x (size - 1) / 2), because
 * an odd group of n holds at most (n - 1) / 2 pairs; and ours is worth exactly that.
 * An odd pool leaves one person alone; triad.ts adds that person to the pair that likes it best.
 * Invariants: as assignment.ts; memory about 1 kB a person, all pairs are never held.
 *
 * Source: Edmonds 1965, J. Research NBS 69B, 125-130 (the odd set bound); Galil 1986; Derigs and Metz
 * 1991, Mathematical Programming 50, 113-121 (pricing).
 * Example: Ana-Ben 6, Ben-Cem 5, Ana-Cem 5, Cem-Dora 2: Ana-Ben and Cem-Dora, 8 points.
 */
import { HeaviestMatching } from './blossom.ts';
import { breathe } from './breathing.ts';
import type { Breathing } from './breathing.ts';
import { InternalCertificateError } from './errors.ts';
import { pairBonus, splitWorth } from './pairing-state.ts';
import { PeerCandidates } from './peer-candidates.ts';
import { certifyPeerSteps } from './peer-certificate.ts';
import { graphOf } from './peer-graph.ts';
import { layOutPeers } from './peer-market.ts';
import type { PeerMarket } from './peer-market.ts';
import { uncovered, withFurther } from './peer-pricing.ts';
import type { PeerMatching, PeerPair, PeerProblem } from './peer-problem.ts';

/** How many partners everybody lists at first. */
const LISTED = 20;

/** Solves exactly. Time and memory: measured in the README. @throws as solveAssignment */
export async function matchPeers(problem: PeerProblem, options: Breathing = {}): Promise<PeerMatching> {
  return await breathe(peerSteps(problem), options);
}

function* peerSteps(problem: PeerProblem): Generator<number, PeerMatching> {
  yield 0;
  const market = layOutPeers(problem);
  const people = market.ids.length;
  const candidates = new PeerCandidates(market, LISTED);
  for (const done of candidates.collect()) yield (0.3 * done) / people;
  const bonus = problem.objective === 'total' ? 0 : pairBonus(candidates.largest, people, people);
  const matching = yield* solveSparsely(market, candidates, bonus);
  const answer = describe(problem, market, matching, bonus);
  const violations = yield* certifyPeerSteps(problem, answer);
  if (violations.length > 0) throw new InternalCertificateError(violations);
  return answer;
}

/** Solves on what is listed, prices the rest, admits what is not covered, until all is. */
function* solveSparsely(market: PeerMarket, candidates: PeerCandidates, bonus: number): Generator<number, HeaviestMatching> {
  const people = market.ids.length;
  let edges = candidates.lists.edges(bonus);
  let graph = graphOf(people, edges);
  const matching = new HeaviestMatching(people);
  for (const person of matching.start(graph)) yield 0.3 + (0.2 * person) / people;
  for (;;) {
    for (const person of matching.improve(graph)) yield 0.5 + (0.2 * person) / people;
    const further = yield* uncovered(market, matching, candidates.lists, bonus);
    if (further.a.length === 0) return matching;
    edges = withFurther(edges, further, people);
    graph = graphOf(people, edges);
    // Each person's further pairs stand together.
    for (let from = 0, to = 0; from < further.a.length; from = to) {
      while (further.a[to] === further.a[from]) to++;
      matching.raise(further.a[from]!, further.b.subarray(from, to), further.weight.subarray(from, to));
    }
  }
}

function describe(problem: PeerProblem, { ids, positionOf }: PeerMarket, matching: HeaviestMatching, bonus: number): PeerMatching {
  const pairs: PeerPair[] = [];
  const alone: string[] = [];
  matching.nest.mate.forEach((other, rank) => {
    if (other < 0) alone.push(ids[rank]!);
    if (other < rank) return;
    const [first, second] = [positionOf[rank]!, positionOf[other]!].sort((x, y) => x - y);
    pairs.push({ people: [ids[rank]!, ids[other]!], score: problem.score(first!, second!)! });
  });
  return {
    objective: problem.objective ?? 'most-matched-then-total',
    pairs,
    alone,
    matched: pairs.length,
    total: pairs.reduce((sum, { score }) => sum + score, 0),
    certificate: {
      format: 'pairwell-peers-1',
      values: Array.from(matching.values, (value, rank) => ({ person: ids[rank]!, value: splitWorth(value, bonus) })),
      groups: matching
        .blossoms()
        .map(({ people, weight }) => ({ people: people.map((rank) => ids[rank]!), weight: splitWorth(weight, bonus) })),
    },
  };
}
