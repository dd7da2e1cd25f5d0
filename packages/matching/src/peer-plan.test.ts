import { describe, expect, it } from 'vitest';
import type { Criteria, Person } from './criteria.ts';
import { PeerCandidates } from './peer-candidates.ts';
import { certifyPeers } from './peer-certificate.ts';
import { layOutPeers } from './peer-market.ts';
import type { PeerMatching, PeerProblem } from './peer-problem.ts';
import { matchPeers } from './peer.ts';
import { compileScore } from './score.ts';
import { seededRandom } from './testing.ts';

const CRITERIA: Criteria = {
  criteria: [
    { id: 'site', kind: 'category', points: 3, question: 'site', prefer: 'equal' },
    { id: 'field', kind: 'category', points: 5, question: 'field', prefer: 'different' },
    { id: 'years', kind: 'distance', points: 9, question: 'years', within: 2, reach: 12 },
  ],
  rules: [{ id: 'other-unit', kind: 'must-differ', question: 'unit' }],
};

/** The same people with a plan and pair by pair; some exclude others. */
function bothWays(count: number, seed: number): { planned: PeerProblem; read: PeerProblem } {
  const random = seededRandom(seed);
  const upTo = (most: number) => Math.floor(random() * most);
  const people = Array.from({ length: count }, (_, at): Person => ({
    id: `p${(at * 7919) % count}`,
    answers: { site: `s${upTo(4)}`, field: `f${upTo(3)}`, unit: `u${upTo(5)}`, years: upTo(30) },
    excluded: random() < 0.2 ? [`p${upTo(count)}`] : [],
  }));
  const { score, fillRow } = compileScore(CRITERIA, people, people);
  return { planned: { people, score, fillRow }, read: { people, score } };
}

function listsOf(problem: PeerProblem) {
  const candidates = new PeerCandidates(layOutPeers(problem), 20);
  expect([...candidates.collect()].at(-1)).toBe(problem.people.length);
  const { a, b, weight } = candidates.lists.edges(0);
  return {
    edges: Array.from(a, (one, at) => [one, b[at], weight[at]]),
    bounds: problem.people.map((_, rank) => candidates.lists.bound(rank)),
  };
}

describe('peers whose scores come from a plan', () => {
  it('list the same partners as when every pair is read', () => {
    for (const count of [2, 40, 300, 1100]) {
      const { planned, read } = bothWays(count, count);
      expect(planned.fillRow!.plan).toBeDefined();
      expect(listsOf(planned)).toEqual(listsOf(read));
    }
  });

  it('list the same where a stretch of a row promised too much', () => {
    // Sixteen of one site, all in the first stretch: more than it takes to promise that, and fewer than are listed.
    const people = Array.from({ length: 1100 }, (_, at): Person => ({
      id: `p${at}`,
      answers: { site: at < 16 ? 'one' : 'other', years: at % 16 },
    }));
    const criteria: Criteria = {
      criteria: [
        { id: 'site', kind: 'category', points: 100, question: 'site', prefer: 'equal' },
        { id: 'years', kind: 'distance', points: 50, question: 'years', within: 0, reach: 40 },
      ],
    };
    const { score, fillRow } = compileScore(criteria, people, people);
    expect(fillRow.plan).toBeDefined();
    expect(listsOf({ people, score, fillRow })).toEqual(listsOf({ people, score }));
  });

  it('are audited with the same verdict, whatever stands in the certificate', async () => {
    const seen = { accepted: 0, refused: 0 };
    for (let seed = 1; seed <= 30; seed++) {
      const random = seededRandom(seed);
      const objective = seed % 2 ? ('total' as const) : ('most-matched-then-total' as const);
      const { planned, read } = bothWays(20 + seed, seed);
      const matching = await matchPeers({ ...planned, objective });
      const changed = structuredClone(matching) as PeerMatching;
      if (seed % 3)
        for (const { value } of changed.certificate.values)
          if (random() < 0.1) value.points = Math.max(0, value.points - Math.floor(4 * random()));
      const verdict = certifyPeers({ ...read, objective }, changed);
      expect(certifyPeers({ ...planned, objective }, changed)).toEqual(verdict);
      seen[verdict.length > 0 ? 'refused' : 'accepted']++;
      if (verdict.length > 0) expect(verdict.at(0)).toMatch(/cover|bound/);
    }
    expect(seen.accepted).toBeGreaterThan(8);
    expect(seen.refused).toBeGreaterThan(8);
  });
});
