/**
 * Thousands of random markets beside solvers that share nothing with this package: scipy's
 * linear_sum_assignment, and LEMON's network simplex and general matching. Each is asked where it is installed
 * (Debian: python3-scipy; liblemon-dev with g++) and said to be missing where not.
 * To them a pair is worth its points and a bonus that outweighs all points, or nothing for 'total'.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solveAssignment } from './assignment.ts';
import { matchPeers } from './peer.ts';
import type { PeerProblem } from './peer-problem.ts';
import { FORBIDDEN, demandOf } from './problem.ts';
import type { Problem } from './problem.ts';
import { seededRandom } from './testing.ts';

const MARKETS = 2000;
const POOLS = 1000;
const BONUS = 100_000;

/** Numbers: mentees, mentors, bonus; each demand; each capacity; each score, -1000 for forbidden. Answers pairs and points. */
const SCIPY = `
import sys, numpy as np
from scipy.optimize import linear_sum_assignment
for line in open(sys.argv[1]):
    d = np.array(line.split(), dtype=int)
    n, m, bonus = d[:3]
    places, s = d[3 + n:3 + n + m], d[3 + n + m:].reshape(n, m)
    s = np.repeat(s, places, axis=1)
    worth = np.hstack([np.where(s > -1000, s + bonus, -10**9), np.zeros((n, n), dtype=int)])
    rows, columns = linear_sum_assignment(worth, maximize=True)
    got = columns < s.shape[1]
    print(got.sum(), s[rows[got], columns[got]].sum())
`;

const LEMON = `
#include <lemon/smart_graph.h>
#include <lemon/matching.h>
#include <lemon/network_simplex.h>
#include <fstream>
#include <iostream>
#include <sstream>
#include <vector>
using namespace lemon;
typedef long long Whole;
void market(std::istream& in) {
  Whole n, m, bonus; in >> n >> m >> bonus;
  SmartDigraph g;
  SmartDigraph::ArcMap<Whole> most(g), cost(g);
  std::vector<SmartDigraph::Node> v;
  for (Whole at = 0; at < n + m + 2; at++) v.push_back(g.addNode());
  auto arc = [&](Whole a, Whole b, Whole u, Whole c) { auto e = g.addArc(v[a], v[b]); most[e] = u; cost[e] = c; return e; };
  Whole one, wanted = 0;
  for (Whole i = 0; i < n; i++) { in >> one; wanted += one; arc(n + m, i, one, 0); }
  for (Whole j = 0; j < m; j++) { in >> one; arc(n + j, n + m + 1, one, 0); }
  std::vector<std::pair<SmartDigraph::Arc, Whole>> pairs;
  for (Whole i = 0; i < n; i++) for (Whole j = 0; j < m; j++) {
    in >> one;
    if (one > -1000) pairs.push_back({arc(i, n + j, 1, -bonus - one), one});
  }
  arc(n + m + 1, n + m, wanted, 0);
  NetworkSimplex<SmartDigraph, Whole, Whole> solver(g);
  solver.upperMap(most).costMap(cost).run();
  Whole matched = 0, total = 0;
  for (auto& pair : pairs) if (solver.flow(pair.first) > 0) { matched++; total += pair.second; }
  std::cout << matched << " " << total << "\\n";
}
void pool(std::istream& in) {
  Whole n, bonus, one; in >> n >> bonus;
  SmartGraph g;
  std::vector<SmartGraph::Node> v;
  for (Whole at = 0; at < n; at++) v.push_back(g.addNode());
  SmartGraph::EdgeMap<Whole> weight(g);
  for (Whole a = 0; a < n; a++) for (Whole b = a + 1; b < n; b++) { in >> one; if (one > -1000) weight[g.addEdge(v[a], v[b])] = one + bonus; }
  MaxWeightedMatching<SmartGraph, SmartGraph::EdgeMap<Whole>> solver(g, weight);
  solver.run();
  std::cout << solver.matchingSize() << " " << solver.matchingWeight() - bonus * solver.matchingSize() << "\\n";
}
int main(int, char** argv) {
  std::ifstream file(argv[2]);
  for (std::string line; std::getline(file, line);) {
    std::istringstream in(line);
    if (argv[1][0] == 'm') market(in); else pool(in);
  }
}
`;

const random = seededRandom(20);
const upTo = (most: number) => Math.floor(random() * (most + 1));
/** Few distinct points, because ties are where matching codes go wrong; below 0 too. */
const aScore = (closed: number, spread: number) => (random() < closed ? FORBIDDEN : upTo(spread) - 3);
const objective = () => (random() < 0.3 ? ('total' as const) : ('most-matched-then-total' as const));

function aMarket(mostDemand: number): Problem {
  const [n, m, closed, spread] = [1 + upTo(11), 1 + upTo(7), random() * 0.9, 1 + upTo(30)];
  return {
    mentees: Array.from({ length: n }, (_, at) => ({ id: `a${at}`, demand: mostDemand === 1 ? 1 : upTo(mostDemand) })),
    mentors: Array.from({ length: m }, (_, at) => ({ id: `m${at}`, capacity: upTo(3) })),
    score: Int32Array.from({ length: n * m }, () => aScore(closed, spread)),
    objective: objective(),
  };
}

function aPool(): PeerProblem {
  const [n, closed, spread] = [2 + upTo(20), random() * 0.9, 1 + upTo(30)];
  const table = Int32Array.from({ length: n * n }, () => aScore(closed, spread));
  return { people: Array.from({ length: n }, (_, at) => ({ id: `p${at}` })), score: (a, b) => table[a * n + b]!, objective: objective() };
}

const told = (score: number) => (score === FORBIDDEN ? -1000 : score);
const bonusOf = ({ objective }: Problem | PeerProblem) => (objective === 'total' ? 0 : BONUS);
const marketLine = (market: Problem): string =>
  [
    market.mentees.length,
    market.mentors.length,
    bonusOf(market),
    ...market.mentees.map(demandOf),
    ...market.mentors.map(({ capacity }) => capacity),
    ...Array.from(market.score as Int32Array, told),
  ].join(' ');
const poolLine = (pool: PeerProblem): string => {
  const pairs = pool.people.flatMap((_, a) => pool.people.slice(a + 1).map((__, at) => told(pool.score(a, a + 1 + at)!)));
  return [pool.people.length, bonusOf(pool), ...pairs].join(' ');
};

const folder = mkdtempSync(join(tmpdir(), 'pairwell-rivals-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

/** Pairs and points, line by line; the pairs count for nothing where only the total does. */
async function ask(command: string, args: string[], objectives: readonly (Problem | PeerProblem)[]): Promise<number[][]> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  for await (const part of child.stdout) text += String(part);
  const lines = text.trim().split('\n');
  return objectives.map((problem, at) => counted(problem, ...(lines[at]!.split(' ').map(Number) as [number, number])));
}

const counted = ({ objective }: Problem | PeerProblem, pairs: number, points: number): number[] =>
  objective === 'total' ? [points] : [pairs, points];
const ours = (markets: readonly Problem[]) =>
  Promise.all(markets.map(async (market) => counted(market, ...figures(await solveAssignment(market)))));
const figures = ({ matched, total }: { matched: number; total: number }): [number, number] => [matched, total];

const hasScipy = spawnSync('python3', ['-c', 'import scipy.optimize']).status === 0;
const hasLemon = spawnSync('g++', ['-fsyntax-only', '-include', 'lemon/core.h', '-x', 'c++', '/dev/null']).status === 0;
const unless = (installed: boolean, what: string) => (installed ? '' : `, not asked: ${what} is not installed`);

describe('beside solvers that share nothing with this package', () => {
  it.skipIf(!hasScipy)(`the optimum of ${MARKETS} markets is that of scipy${unless(hasScipy, 'python3 with scipy')}`, async () => {
    const markets = Array.from({ length: MARKETS }, () => aMarket(1));
    const file = write('for-scipy', markets.map(marketLine).join('\n'));
    const [theirs, own] = await Promise.all([ask('python3', ['-c', SCIPY, file], markets), ours(markets)]);
    expect(own).toEqual(theirs);
  });

  describe.skipIf(!hasLemon)(`LEMON${unless(hasLemon, 'liblemon-dev with g++')}`, () => {
    const program = join(folder, 'lemon');
    beforeAll(async () => {
      const compiler = spawn('g++', ['-o', program, write('lemon.cc', LEMON)], { stdio: 'inherit' });
      await new Promise((resolve) => compiler.once('exit', resolve));
    });

    it(`has the optimum of ${MARKETS} markets in which people want several`, async () => {
      const markets = Array.from({ length: MARKETS }, () => aMarket(3));
      const file = write('markets', markets.map(marketLine).join('\n'));
      const [theirs, own] = await Promise.all([ask(program, ['market', file], markets), ours(markets)]);
      expect(own).toEqual(theirs);
    });

    it(`has the optimum of ${POOLS} pools of peers, odd ones too`, async () => {
      const pools = Array.from({ length: POOLS }, aPool);
      const file = write('pools', pools.map(poolLine).join('\n'));
      const own = Promise.all(pools.map(async (pool) => counted(pool, ...figures(await matchPeers(pool)))));
      const [theirs, found] = await Promise.all([ask(program, ['pool', file], pools), own]);
      expect(found).toEqual(theirs);
    });
  });
});
