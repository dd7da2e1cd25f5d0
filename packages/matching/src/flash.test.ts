import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certify } from './certificate.ts';
import { edgeColour } from './edge-colouring.ts';
import { planFlash } from './flash.ts';
import type { FlashProblem } from './flash.ts';
import { FORBIDDEN, scoreReader } from './problem.ts';
import type { Problem } from './problem.ts';
import { aProblem, allAssignments } from './testing.ts';

describe('edgeColour', () => {
  it('colours every bipartite multigraph with as many colours as its busiest person has edges', () => {
    const node = fc.nat(5);
    fc.assert(
      fc.property(fc.array(fc.record({ left: node, right: node }), { maxLength: 40 }), (edges) => {
        const busy = (side: 'left' | 'right') => Math.max(0, ...[0, 1, 2, 3, 4, 5].map((at) => edges.filter((e) => e[side] === at).length));
        const colours = Math.max(busy('left'), busy('right'));
        const colourOf = edgeColour(edges, 6, 6, colours);
        for (const side of ['left', 'right'] as const) {
          const seen = edges.map((edge, at) => `${edge[side]} ${colourOf[at]}`);
          expect(new Set(seen).size).toBe(edges.length);
        }
        expect([...colourOf].every((colour) => colour >= 0 && colour < colours)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses too few colours', () => {
    const edges = [
      { left: 0, right: 0 },
      { left: 0, right: 1 },
    ];
    expect(() => edgeColour(edges, 1, 2, 1)).toThrow('more than 1 meetings');
  });
});

describe('planFlash', () => {
  it('solves the example of its header', async () => {
    const { rounds } = await planFlash(
      {
        mentees: [{ id: 'Ana' }, { id: 'Ben' }],
        mentors: [
          { id: 'Mo', capacity: 1 },
          { id: 'Mia', capacity: 1 },
        ],
        score: Int32Array.of(4, 3, 2, 1),
      },
      2,
    );
    expect(rounds.map((meetings) => meetings.length)).toEqual([2, 2]);
  });

  it('keeps every round possible, repeats nobody and is optimal over all rounds', async () => {
    await fc.assert(
      fc.asyncProperty(
        aProblem(),
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.option(fc.nat(3)), { minLength: 3 }),
        async (any, rounds, limits) => {
          const flash = {
            ...any,
            pins: [],
            score: scoreReader(any),
            mentees: any.mentees.slice(0, 3),
            mentors: any.mentors
              .slice(0, 3)
              .map(({ id, capacity }, j) => ({ id, capacity: Math.min(2, capacity), most: limits[j] ?? undefined })),
          };
          const plan = await planFlash(flash, rounds);
          expect(certify(plan.problem, plan.assignment)).toMatchObject({ ok: true });
          const met = plan.rounds.flat().map(({ mentee, mentor }) => `${mentee} ${mentor}`);
          expect(new Set(met).size).toBe(met.length);
          for (const { id, most = Infinity } of flash.mentors)
            expect(plan.assignment.pairs.filter(({ mentor }) => mentor === id).length).toBeLessThanOrEqual(most);
          for (const meetings of plan.rounds) {
            expect(new Set(meetings.map(({ mentee }) => mentee)).size).toBe(meetings.length);
            for (const { id, capacity } of flash.mentors)
              expect(meetings.filter(({ mentor }) => mentor === id).length).toBeLessThanOrEqual(capacity);
          }
          const meetings = flash.objective === 'total' ? 0 : met.length;
          expect([meetings, plan.assignment.total]).toEqual(bestPlan(flash, rounds));
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Most meetings, then most points (or only points), over all sequences of rounds, by exhaustion. */
function bestPlan(flash: FlashProblem, rounds: number): [number, number] {
  const read = scoreReader(flash);
  const width = flash.mentors.length;
  const pairsFirst = flash.objective !== 'total';
  const met = new Set<number>();
  const one: Problem = {
    ...flash,
    mentees: flash.mentees.map(({ id }) => ({ id })),
    score: (i, j) => (met.has(i * width + j) ? FORBIDDEN : read(i, j)),
  };
  const choices = [...allAssignments(one)];
  const wanted = flash.mentees.map(({ demand = rounds }) => demand);
  const places = flash.mentors.map(({ most = Infinity }) => most);
  let best: [number, number] = [0, 0];
  const play = (left: number, meetings: number, points: number): void => {
    const better = pairsFirst ? meetings > best[0] || (meetings === best[0] && points > best[1]) : points > best[1];
    if (better) best = [pairsFirst ? meetings : 0, points];
    if (left === 0) return;
    for (const pairs of choices) {
      if (pairs.length === 0 || pairs.some(([i, j]) => met.has(i * width + j))) continue;
      take(pairs, 1);
      if (wanted.every((more) => more >= 0) && places.every((more) => more >= 0))
        play(left - 1, meetings + pairs.length, points + pairs.reduce((sum, [i, j]) => sum + read(i, j), 0));
      take(pairs, -1);
    }
  };
  const take = (pairs: readonly [number, number][], times: 1 | -1): void => {
    for (const [i, j] of pairs) {
      wanted[i]! -= times;
      places[j]! -= times;
      if (times === 1) met.add(i * width + j);
      else met.delete(i * width + j);
    }
  };
  play(rounds, 0, 0);
  return best;
}
