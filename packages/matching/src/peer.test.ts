import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certifyPeers } from './peer-certificate.ts';
import { matchPeers } from './peer.ts';
import type { PeerMatching, PeerProblem } from './peer-problem.ts';
import { seededRandom } from './testing.ts';
import { withTriad } from './triad.ts';

function fromTable(ids: readonly string[], table: readonly (number | null)[], objective?: PeerProblem['objective']): PeerProblem {
  const size = ids.length;
  return { people: ids.map((id) => ({ id })), score: (a, b) => table[a * size + b]!, objective };
}

const somePeers = (): fc.Arbitrary<PeerProblem> =>
  fc.integer({ min: 0, max: 9 }).chain((size) =>
    fc
      .record({
        table: fc.array(fc.oneof(fc.constant(null), fc.integer({ min: -3, max: 9 }), fc.integer({ min: 4, max: 6 })), {
          minLength: size * size,
          maxLength: size * size,
        }),
        objective: fc.constantFrom('total' as const, 'most-matched-then-total' as const),
      })
      .map(({ table, objective }) =>
        fromTable(
          Array.from({ length: size }, (_, at) => `p${at}`),
          table,
          objective,
        ),
      ),
  );

/** The best (pairs, points) by trying every matching. */
function bestByTrying({ people, score, objective }: PeerProblem): [number, number] {
  const left = people.map((_, at) => at);
  const better = (a: [number, number], b: [number, number]) =>
    objective === 'total' ? a[1] > b[1] : a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
  const best = (rest: number[]): [number, number] => {
    const [first, ...others] = rest;
    if (first === undefined) return [0, 0];
    let top = best(others);
    for (const other of others) {
      const points = score(first, other);
      if (points === null) continue;
      const [pairs, total] = best(others.filter((one) => one !== other));
      const found: [number, number] = [pairs + 1, total + points];
      if (better(found, top)) top = found;
    }
    return top;
  };
  return best(left);
}

describe('matchPeers', () => {
  it('solves the example of its header', async () => {
    const scores: Record<string, number> = { 'Ana Ben': 6, 'Ben Cem': 5, 'Ana Cem': 5, 'Cem Dora': 2 };
    const ids = ['Ana', 'Ben', 'Cem', 'Dora'];
    const problem: PeerProblem = { people: ids.map((id) => ({ id })), score: (a, b) => scores[`${ids[a]} ${ids[b]}`] ?? null };
    const matching = await matchPeers(problem);
    expect(matching.pairs.map(({ people }) => people)).toEqual([
      ['Ana', 'Ben'],
      ['Cem', 'Dora'],
    ]);
    expect(matching.total).toBe(8);
  });

  it('is optimal on every small group', async () => {
    await fc.assert(
      fc.asyncProperty(somePeers(), async (problem) => {
        const matching = await matchPeers(problem);
        const [pairs, points] = bestByTrying(problem);
        expect(matching.total).toBe(points);
        if (problem.objective !== 'total') expect(matching.matched).toBe(pairs);
        expect(certifyPeers(problem, JSON.parse(JSON.stringify(matching)) as PeerMatching)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('certifies larger groups with many ties and nested blossoms', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = seededRandom(seed);
      const size = 10 + Math.floor(random() * 40);
      const spread = 1 + Math.floor(random() * 20);
      const closed = random() * 0.9;
      const table = Array.from({ length: size * size }, () => (random() < closed ? null : Math.floor(random() * spread)));
      const problem = fromTable(
        Array.from({ length: size }, (_, at) => `p${at}`),
        table,
      );
      expect(certifyPeers(problem, await matchPeers(problem))).toEqual([]);
    }
  });

  it('gives the same pairs in whatever order people arrive', async () => {
    const score = (a: string, b: string) => ((Number(a) * 7 + Number(b) * 7) % 5) + Math.abs(Number(a) - Number(b));
    const solve = (ids: string[]) => matchPeers({ people: ids.map((id) => ({ id })), score: (a, b) => score(ids[a]!, ids[b]!) });
    const ids = Array.from({ length: 11 }, (_, at) => String(at));
    expect(await solve(ids.toReversed())).toEqual(await solve(ids));
  });

  it('does not accept a matching that is not the best, nor a changed proof', async () => {
    const problem = fromTable(['Ana', 'Ben', 'Cem'], [0, 3, 5, 0, 0, 4, 0, 0, 0]);
    const matching = await matchPeers(problem);
    expect(matching.total).toBe(5);
    const worse = { ...matching, pairs: [{ people: ['Ana', 'Ben'] as [string, string], score: 3 }], alone: ['Cem'], total: 3 };
    expect(certifyPeers(problem, worse).join()).toMatch(/not proved optimal/);
    const raised = { ...problem, score: (a: number, b: number) => (b === 1 ? 6 : problem.score(a, b)) };
    expect(certifyPeers(raised, matching).join()).toMatch(/"Ana" with "Ben" is worth more/);
  });

  it('takes the odd one out into a triad', async () => {
    const problem = fromTable(['Ana', 'Ben', 'Cem'], [0, 3, 5, 0, 0, 4, 0, 0, 0]);
    expect(withTriad(problem, await matchPeers(problem))).toEqual({ people: ['Ana', 'Cem', 'Ben'], score: 12 });
    const closed = fromTable(['Ana', 'Ben', 'Cem'], [0, 3, null, 0, 0, null, 0, 0, 0]);
    expect(withTriad(closed, await matchPeers(closed))).toBeUndefined();
  });

  it('has the best of all triads that keep the pairs found, and none unless exactly one is alone', async () => {
    await fc.assert(
      fc.asyncProperty(somePeers(), async (problem) => {
        const matching = await matchPeers(problem);
        const triad = withTriad(problem, matching);
        const at = (id: string) => problem.people.findIndex((one) => one.id === id);
        const points = (a: string, b: string) => problem.score(Math.min(at(a), at(b)), Math.max(at(a), at(b)));
        const [alone, ...others] = matching.alone;
        const possible =
          others.length > 0 || alone === undefined
            ? []
            : matching.pairs.flatMap(({ people: [a, b] }) => {
                const [first, second] = [points(alone, a), points(alone, b)];
                return first === null || second === null ? [] : [first + second];
              });
        expect(triad === undefined).toBe(possible.length === 0);
        if (!triad) return;
        const kept = matching.pairs.find(({ people }) => triad.people.includes(people[0]))!;
        expect(triad.score - kept.score).toBe(Math.max(...possible));
      }),
      { numRuns: 200 },
    );
  });
});
