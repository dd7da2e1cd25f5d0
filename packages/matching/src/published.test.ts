import { describe, expect, it } from 'vitest';
import { solveAssignment } from './assignment.ts';
import { solveFairest } from './fairness.ts';
import { solveLeximin } from './leximin.ts';
import { matchPeers } from './peer.ts';
import type { PeerProblem } from './peer-problem.ts';
import type { Problem } from './problem.ts';

/** Least cost as most points: who costs c is worth -c. */
const fromCosts = (rows: readonly (readonly number[])[]): Problem => ({
  mentees: rows.map((_, at) => ({ id: `row ${at}` })),
  mentors: rows[0]!.map((_, at) => ({ id: `column ${at}`, capacity: 1 })),
  score: (i, j) => -rows[i]![j]!,
});

/** Cost matrices with known least totals, from scipy's test_linear_assignment.py and the OR-Tools guide "Solving an assignment problem". */
const COSTS: [string, number[][], number][] = [
  [
    'Bourgeois and Lassalle 1971, square',
    [
      [400, 150, 400],
      [400, 450, 600],
      [300, 225, 300],
    ],
    850,
  ],
  [
    'Bourgeois and Lassalle 1971, rectangular',
    [
      [400, 150, 400, 1],
      [400, 450, 600, 2],
      [300, 225, 300, 3],
    ],
    452,
  ],
  [
    'scipy, square',
    [
      [10, 10, 8],
      [9, 8, 1],
      [9, 7, 4],
    ],
    18,
  ],
  [
    'scipy, rectangular',
    [
      [10, 10, 8, 11],
      [9, 8, 1, 1],
      [9, 7, 4, 10],
    ],
    15,
  ],
  [
    'OR-Tools, five workers and four tasks',
    [
      [90, 80, 75, 70],
      [35, 85, 55, 65],
      [125, 95, 90, 95],
      [45, 110, 95, 115],
      [50, 100, 90, 100],
    ],
    265,
  ],
];

describe('assignments with a published optimum', () => {
  it.each(COSTS)('%s', async (_, rows, least) => {
    expect((await solveAssignment(fromCosts(rows))).total).toBe(-least);
    const turned = rows[0]!.map((__, j) => rows.map((row) => row[j]!));
    expect((await solveAssignment(fromCosts(turned))).total).toBe(-least);
  });

  it('has the worst pair of the first at 400, since its second row has nothing cheaper', async () => {
    const problem = fromCosts(COSTS[0]![1]);
    expect((await solveFairest(problem)).floor).toBe(-400);
    expect((await solveLeximin(problem)).pairs.map(({ score }) => score).sort((a, b) => a - b)).toEqual([-400, -300, -150]);
  });
});

/** Edges as "person person weight" and the only heaviest matching, from Joris van Rantwijk's mwmatching.py (2008), as in networkx's test_matching.py. */
const PEERS: [string, string, string][] = [
  ['a blossom, augmented through', '1 2 8, 1 3 9, 2 3 10, 3 4 7', '1 2, 3 4'],
  ['a blossom with two ends', '1 2 8, 1 3 9, 2 3 10, 3 4 7, 1 6 5, 4 5 6', '1 6, 2 3, 4 5'],
  ['a blossom that becomes inner', '1 2 9, 1 3 8, 2 3 10, 1 4 5, 4 5 4, 1 6 3', '1 6, 2 3, 4 5'],
  ['another that becomes inner', '1 2 9, 1 3 8, 2 3 10, 1 4 5, 4 5 3, 1 6 4', '1 6, 2 3, 4 5'],
  ['a third that becomes inner', '1 2 9, 1 3 8, 2 3 10, 1 4 5, 4 5 3, 3 6 4', '1 2, 3 6, 4 5'],
  ['a nested blossom', '1 2 9, 1 3 9, 2 3 10, 2 4 8, 3 5 8, 4 5 10, 5 6 6', '1 3, 2 4, 5 6'],
  ['a blossom in a blossom', '1 2 10, 1 7 10, 2 3 12, 3 4 20, 3 5 20, 4 5 25, 5 6 10, 6 7 10, 7 8 8', '1 2, 3 4, 5 6, 7 8'],
  ['nested and unfolded', '1 2 8, 1 3 8, 2 3 10, 2 4 12, 3 5 12, 4 5 14, 4 6 12, 5 7 12, 6 7 14, 7 8 12', '1 2, 3 5, 4 6, 7 8'],
  ['inner and unfolded', '1 2 23, 1 5 22, 1 6 15, 2 3 25, 3 4 22, 4 5 25, 4 8 14, 5 7 13', '1 6, 2 3, 4 8, 5 7'],
  ['nested, inner and unfolded', '1 2 19, 1 3 20, 1 8 8, 2 3 25, 2 4 18, 3 5 18, 4 5 13, 4 7 7, 5 6 7', '1 8, 2 3, 4 7, 5 6'],
  ['inner in two ways', '1 2 45, 1 5 45, 2 3 50, 3 4 45, 4 5 50, 1 6 30, 3 9 35, 4 8 35, 5 7 26, 9 10 5', '1 6, 2 3, 4 8, 5 7, 9 10'],
  [
    'inner with a new least slack',
    '1 2 45, 1 5 45, 2 3 50, 3 4 45, 4 5 50, 1 6 30, 3 9 35, 4 8 28, 5 7 26, 9 10 5',
    '1 6, 2 3, 4 8, 5 7, 9 10',
  ],
  [
    'nested, inner in two ways',
    '1 2 45, 1 7 45, 2 3 50, 3 4 45, 4 5 95, 4 6 94, 5 6 94, 6 7 50, 1 8 30, 3 11 35, 5 9 36, 7 10 26, 11 12 5',
    '1 8, 2 3, 4 6, 5 9, 7 10, 11 12',
  ],
];

describe('peers with a published optimum', () => {
  it.each(PEERS)('%s', async (_, edges, matching) => {
    const worth = new Map(
      edges
        .split(', ')
        .map((edge) => edge.split(' '))
        .map(([a, b, weight]) => [`${a} ${b}`, Number(weight)]),
    );
    const count = Math.max(...edges.split(', ').flatMap((edge) => edge.split(' ').slice(0, 2).map(Number)));
    const problem: PeerProblem = {
      people: Array.from({ length: count }, (__, at) => ({ id: String(at + 1).padStart(2, '0') })),
      score: (a, b) => worth.get(`${a + 1} ${b + 1}`) ?? null,
      objective: 'total',
    };
    const { pairs } = await matchPeers(problem);
    expect(pairs.map(({ people }) => people.map(Number).join(' ')).join(', ')).toBe(matching);
  });
});
