/**
 * Peers in twos, beside LEMON's MaxWeightedMatching: one kind of score in a process of its own; prints a table row.
 *   node peers.ts random|criteria [people]
 * `ours` is all of matchPeers in CPU seconds, scoring and the audit over all pairs included: at first in a new
 * process, compiling by the engine and all, and the least of five more. Both are then given the same graph, the short lists of everybody, and only the solving of it is timed: ours from a graph
 * in memory to a matching with its duals, LEMON's the same.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HeaviestMatching } from '../src/blossom.ts';
import type { Criteria, Person } from '../src/criteria.ts';
import { pairBonus } from '../src/pairing-state.ts';
import { PeerCandidates } from '../src/peer-candidates.ts';
import { graphOf } from '../src/peer-graph.ts';
import type { PeerGraph } from '../src/peer-graph.ts';
import { layOutPeers } from '../src/peer-market.ts';
import type { PeerProblem } from '../src/peer-problem.ts';
import { matchPeers } from '../src/peer.ts';
import { compileScore } from '../src/score.ts';
import { seededRandom } from '../src/testing-random.ts';

const LISTED = 20;
const names = (word: string, count: number) => Array.from({ length: count }, (_, at) => `${word} ${String(at).padStart(6, '0')}`);

/** The same either way round. */
const CRITERIA: Criteria = {
  criteria: [
    { id: 'interests', kind: 'overlap', points: 60, question: 'interests', full: 3 },
    { id: 'site', kind: 'category', points: 30, question: 'site', prefer: 'equal' },
    { id: 'field', kind: 'category', points: 50, question: 'field', prefer: 'different' },
    { id: 'rhythm', kind: 'category', points: 15, question: 'rhythm', prefer: 'equal' },
    { id: 'style', kind: 'category', points: 15, question: 'style', prefer: 'different' },
    { id: 'years', kind: 'distance', points: 25, question: 'years', within: 5, reach: 20 },
    { id: 'hours', kind: 'time-zone', points: 40, question: 'zone', within: 60, reach: 480 },
    { id: 'goal', kind: 'category', points: 35, question: 'goal', prefer: 'equal' },
  ],
  rules: [
    { id: 'language', kind: 'must-share', question: 'languages' },
    { id: 'other-unit', kind: 'must-differ', question: 'unit' },
  ],
};

function byCriteria(count: number): PeerProblem {
  const random = seededRandom(3);
  const any = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  /** Some choices are far more popular than others. */
  const popular = <T>(from: readonly T[]): T => from[Math.floor(random() * random() * from.length)]!;
  const interests = names('interest', 24);
  const people = names('peer', count).map((id): Person => ({
    id,
    answers: {
      interests: [...new Set(Array.from({ length: 5 }, () => popular(interests)))],
      site: popular(names('site', 6)),
      field: popular(names('field', 9)),
      unit: any(names('unit', 12)),
      rhythm: any(['weekly', 'fortnightly', 'monthly']),
      style: any(['direct', 'listening', 'challenging', 'sharing']),
      years: Math.floor(random() * 35),
      zone: 60 * Math.floor(random() * 9),
      goal: any(['promotion', 'network', 'skills', 'change', 'balance']),
      languages: [...new Set(['en', 'de', 'fr', 'es'].filter(() => random() < 0.55)), 'xx'].slice(0, 2),
    },
  }));
  const { score, fillRow } = compileScore(CRITERIA, people, people);
  return { people, score, fillRow };
}

/** Whole numbers from 0 to 999,999. */
function byChance(count: number): PeerProblem {
  const score = (a: number, b: number): number => {
    let mixed = Math.imul(a * count + b + 1, 0x9e3779b1);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % 1_000_000;
  };
  const fillRow = (person: number, into: Int32Array, from: number, to: number) => {
    for (let other = from; other < to; other++) into[other] = person < other ? score(person, other) : score(other, person);
  };
  return { people: names('peer', count).map((id) => ({ id })), score, fillRow };
}

const LEMON = `
#include <lemon/smart_graph.h>
#include <lemon/matching.h>
#include <cstdio>
#include <ctime>
#include <vector>
using namespace lemon;
struct Pair { double a, b, weight; };
int main(int, char** argv) {
  int n = atoi(argv[2]), m = atoi(argv[3]);
  std::vector<Pair> pairs(m);
  FILE* f = fopen(argv[1], "rb");
  if (!f || fread(pairs.data(), sizeof(Pair), m, f) != (size_t)m) return 1;
  SmartGraph g;
  std::vector<SmartGraph::Node> v(n);
  for (auto& one : v) one = g.addNode();
  SmartGraph::EdgeMap<long long> weight(g);
  for (auto& one : pairs) weight[g.addEdge(v[(int)one.a], v[(int)one.b])] = (long long)one.weight;
  clock_t start = clock();
  MaxWeightedMatching<SmartGraph, SmartGraph::EdgeMap<long long>> solver(g, weight);
  solver.run();
  printf("%f %lld\\n", (double)(clock() - start) / CLOCKS_PER_SEC, (long long)solver.matchingWeight());
}
`;

/** CPU seconds and weight of LEMON on this graph; undefined where it is not installed. */
function askLemon({ people, from, to, weight }: PeerGraph): [number, number] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'pairwell-peers-'));
  try {
    const [source, program, graph] = ['peers.cc', 'peers', 'graph'].map((name) => join(folder, name)) as [string, string, string];
    writeFileSync(source, LEMON);
    if (spawnSync('g++', ['-O3', '-o', program, source]).status !== 0) return undefined;
    const pairs = Array.from(from, (a, arc) => (a < to[arc]! ? [a, to[arc]!, weight[arc]!] : [])).flat();
    writeFileSync(graph, new Uint8Array(Float64Array.from(pairs).buffer));
    const run = spawnSync(program, [graph, String(people), String(pairs.length / 3)], { encoding: 'utf8' });
    return run.status === 0 ? (run.stdout.trim().split(' ').map(Number) as [number, number]) : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const cpuSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

function drain<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const kind = process.argv[2] === 'criteria' ? 'criteria' : 'random';
const count = Number(process.argv[3] ?? 5000);
const problem = kind === 'criteria' ? byCriteria(count) : byChance(count);
const beforeAll = process.cpuUsage();
const { matched, total } = await matchPeers(problem);
const first = cpuSince(beforeAll);
let least = first;
for (let run = 0; run < 5; run++) {
  const before = process.cpuUsage();
  await matchPeers(problem);
  least = Math.min(least, cpuSince(before));
}

const beforePass = process.cpuUsage();
const row = new Int32Array(count);
for (let person = 0; person < count; person++) problem.fillRow!(person, row, person + 1, count);
const pass = cpuSince(beforePass);

const market = layOutPeers(problem);
const candidates = new PeerCandidates(market, LISTED);
drain(candidates.collect());
const bonus = pairBonus(candidates.largest, count, count);
const edges = candidates.lists.edges(bonus);
const graph = graphOf(count, edges);
const beforeGraph = process.cpuUsage();
const matching = new HeaviestMatching(count);
drain(matching.start(graph));
drain(matching.improve(graph));
const onGraph = cpuSince(beforeGraph);
const weight =
  matching.values.reduce((sum, value) => sum + value, 0) +
  matching.blossoms().reduce((sum, one) => sum + one.weight * ((one.people.length - 1) / 2), 0);
const lemon = askLemon(graph);
const beside = lemon
  ? `${lemon[0].toFixed(3)} s, ${(onGraph / lemon[0]).toFixed(1)} x${2 * lemon[1] === weight ? '' : ' DIFFERENT OPTIMUM'}`
  : '';
process.stdout.write(
  `| ${count.toLocaleString('en')} peers, ${kind} | ${first.toFixed(2)} s, then ${least.toFixed(2)} s | ${pass.toFixed(3)} s | ${matched} pairs, ${total} points | ${edges.a.length.toLocaleString('en')} edges: ${onGraph.toFixed(3)} s | ${beside} |\n`,
);
