/**
 * What others take for the same instance: scipy, LEMON and npm's munkres, each only where installed.
 * They are given the finished matrix; only their solver is timed, in CPU seconds of their own process.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instance } from './instance.ts';

export interface Rival {
  name: string;
  /** CPU seconds. */
  took: number;
  matched: number;
  total: number;
  /** Peak memory in MB. */
  peak: number;
}

const SCIPY = `
import sys, time, resource, numpy as np
from scipy.optimize import linear_sum_assignment
n, m, places = map(int, sys.argv[2:5])
s = np.fromfile(sys.argv[1], dtype=np.int32).reshape(n, m).astype(float)
s[s < -1e9] = -1e7
cost = -np.repeat(s, places, axis=1)
start = time.process_time()
rows, columns = linear_sum_assignment(cost)
took = time.process_time() - start
got = s[rows, columns // places]
print(took, int((got > -1e6).sum()), int(got[got > -1e6].sum()), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
`;

/** A circulation: each pair made is paid more than all points could be worth. */
const LEMON = `
#include <lemon/list_graph.h>
#include <lemon/smart_graph.h>
#include <lemon/network_simplex.h>
#include <sys/resource.h>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>
using namespace lemon;
int main(int, char** argv) {
  int n = atoi(argv[2]), m = atoi(argv[3]), places = atoi(argv[4]);
  std::vector<int> s((size_t)n * m);
  FILE* f = fopen(argv[1], "rb");
  if (!f || fread(s.data(), 4, s.size(), f) != s.size()) return 1;
  SmartDigraph g;
  std::vector<SmartDigraph::Node> v(n + m + 2);
  for (auto& one : v) one = g.addNode();
  SmartDigraph::ArcMap<long long> cost(g), most(g);
  auto arc = [&](int a, int b, long long c, long long u) { auto e = g.addArc(v[a], v[b]); cost[e] = c; most[e] = u; return e; };
  std::vector<std::pair<SmartDigraph::Arc, int>> pairs;
  for (int i = 0; i < n; i++) arc(n + m, i, 0, 1);
  for (int j = 0; j < m; j++) arc(n + j, n + m + 1, 0, places);
  for (int i = 0; i < n; i++) for (int j = 0; j < m; j++) {
    int score = s[(size_t)i * m + j];
    if (score > -1000000000) pairs.push_back({arc(i, n + j, -100000000LL - score, 1), score});
  }
  arc(n + m + 1, n + m, 0, n);
  clock_t start = clock();
  NetworkSimplex<SmartDigraph, long long, long long> solver(g);
  solver.upperMap(most).costMap(cost).run();
  double took = (double)(clock() - start) / CLOCKS_PER_SEC;
  long long matched = 0, total = 0;
  for (auto& one : pairs) if (solver.flow(one.first) > 0) { matched++; total += one.second; }
  struct rusage used;
  getrusage(RUSAGE_SELF, &used);
  printf("%f %lld %lld %ld\\n", took, matched, total, used.ru_maxrss / 1024);
}
`;

const MUNKRES = `
const { readFileSync } = require('node:fs');
const { munkres } = require(process.argv[1]);
const [file, n, m, places] = [process.argv[2], ...process.argv.slice(3).map(Number)];
const bytes = readFileSync(file);
const s = new Int32Array(bytes.buffer, bytes.byteOffset, n * m);
const cost = Array.from({ length: n }, (_, i) => Float64Array.from({ length: m * places }, (_, c) => {
  const score = s[i * m + Math.floor(c / places)];
  return score < -1e9 ? 1e7 : -score;
}));
const before = process.cpuUsage();
const pairs = munkres(cost);
const { user, system } = process.cpuUsage(before);
const got = pairs.map(([i, c]) => s[i * m + Math.floor(c / places)]).filter((score) => score > -1e9);
console.log((user + system) / 1e6, got.length, got.reduce((a, b) => a + b, 0), Math.round(process.resourceUsage().maxRSS / 1024));
`;

/** Beyond these sizes, in mentees, a rival takes minutes or more memory than most machines have. */
const MOST = { scipy: 10_000, LEMON: 10_000, munkres: 3000 };

const folder = mkdtempSync(join(tmpdir(), 'pairwell-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

function lemon(): string | undefined {
  const [source, program] = [join(folder, 'lemon.cc'), join(folder, 'lemon')];
  writeFileSync(source, LEMON);
  return spawnSync('g++', ['-O3', '-o', program, source]).status === 0 ? program : undefined;
}

/** Where munkres was found: in this project, or in the folder named by MUNKRES. */
function munkres(): string | undefined {
  try {
    return createRequire(join(process.env['MUNKRES'] ?? import.meta.dirname, 'here.js')).resolve('munkres');
  } catch {
    return undefined;
  }
}

const [lemonAt, munkresAt] = [lemon(), munkres()];

/** `most` lowers the sizes at which rivals are asked. */
export function askRivals({ program, problem }: Instance, places: number, most = Infinity): Rival[] {
  const n = problem.mentees.length;
  const commands: [keyof typeof MOST, string[] | undefined][] = [
    ['scipy', ['python3', '-c', SCIPY]],
    ['LEMON', lemonAt ? [lemonAt] : undefined],
    ['munkres', munkresAt ? [process.execPath, '-e', MUNKRES, munkresAt] : undefined],
  ];
  const asked = commands.filter(([name, command]) => command && n <= Math.min(most, MOST[name]));
  if (asked.length === 0) return [];
  const file = join(folder, 'scores');
  writeFileSync(file, new Uint8Array(program.matrix().buffer));
  return asked.flatMap(([name, command]) => {
    const [first, ...rest] = command!;
    const run = spawnSync(first!, [...rest, file, String(n), String(problem.mentors.length), String(places)], { encoding: 'utf8' });
    if (run.status !== 0) return [];
    const [took, matched, total, peak] = run.stdout.trim().split(' ').map(Number) as [number, number, number, number];
    return [{ name, took, matched, total, peak }];
  });
}
