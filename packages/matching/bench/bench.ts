/**
 * Side by side on the same instances: this package, one scoring pass, and scipy when installed.
 *
 *   npm run bench -w packages/matching                 sizes 100, 1000, 3000
 *   npm run bench -w packages/matching -- 10000        other sizes, in mentees
 *
 * Times are CPU seconds of this process; quote the ratios, since machines differ. `solve` is the
 * whole of solveAssignment, scoring and audit included; scipy's is its solver alone, on a matrix.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createResolver, solveAssignment } from '../src/index.ts';
import type { Assignment, Problem } from '../src/index.ts';
import { solveLazy } from '../src/lazy.ts';
import { layOut } from '../src/market.ts';
import { rowSource } from '../src/rows.ts';
import { seededRandom } from '../src/testing.ts';
import { anInstance } from './instance.ts';
import type { Instance } from './instance.ts';

const REGIMES = { tight: 3, slack: 4, scarce: 2 };
/** Above this, scipy needs too much memory to be asked. */
const SCIPY_MOST = 3000;

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

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function cpuSeconds<T>(work: () => T | Promise<T>): Promise<[number, T]> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1e6, result];
}

function onePass({ program, problem }: Instance): void {
  const row = new Int32Array(problem.mentors.length);
  for (let i = 0; i < problem.mentees.length; i++) program.fillRow(i, row, 0, row.length);
}

function pricedOnce(problem: Problem): number {
  const market = layOut(problem);
  const steps = solveLazy(market, rowSource(problem, market));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.priced / (problem.mentees.length * problem.mentors.length);
  }
}

function scipy({ program, problem }: Instance, places: number): string[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'pairwell-bench-'));
  try {
    const file = join(folder, 'scores');
    writeFileSync(file, new Uint8Array(program.matrix().buffer));
    const sizes = [problem.mentees.length, problem.mentors.length, places].map(String);
    const run = spawnSync('python3', ['-c', SCIPY, file, ...sizes], { encoding: 'utf8' });
    return run.status === 0 ? run.stdout.trim().split(' ') : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compare(assignment: Assignment, [took, matched, total]: string[], solve: number): string {
  const same = Number(matched) === assignment.matched && Number(total) === assignment.total;
  return `${Number(took).toFixed(2)} s, ${(Number(took) / solve).toFixed(1)} x ours, ${same ? 'same optimum' : 'DIFFERENT OPTIMUM'}`;
}

async function warmChanges({ problem }: Instance): Promise<string> {
  const resolver = await createResolver(problem);
  const random = seededRandom(3);
  const any = <T extends { id: string }>(people: readonly T[]) => people[Math.floor(random() * people.length)]!.id;
  const took: number[] = [];
  for (let change = 0; change < 100; change++) {
    const [mentee, mentor] = [any(problem.mentees), any(problem.mentors)];
    if (resolver.reducedCost(mentee, mentor) === undefined) continue;
    const start = performance.now();
    resolver.whatIf((trial) => trial.pin(mentee, mentor));
    took.push(performance.now() - start);
  }
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.floor(share * (took.length - 1))]!.toFixed(1);
  return `warm pin: median ${at(0.5)} ms, p99 ${at(0.99)} ms`;
}

const asked = process.argv.slice(2).map(Number).filter(Number.isInteger);
for (const mentees of asked.length > 0 ? asked : [100, 1000, 3000]) {
  const mentors = Math.round(mentees / 3);
  for (const [regime, places] of Object.entries(REGIMES)) {
    const instance = anInstance({ mentees, mentors, places, seed: 1 });
    onePass(instance);
    const [pass] = await cpuSeconds(() => onePass(instance));
    const [solve, assignment] = await cpuSeconds(() => solveAssignment(instance.problem));
    const told = mentees <= SCIPY_MOST ? scipy(instance, places) : undefined;
    print(
      [
        `${mentees} x ${mentors} ${regime}`,
        `solve ${solve.toFixed(2)} s, ${(solve / pass).toFixed(1)} passes`,
        `${assignment.matched} pairs, ${assignment.total} points`,
        mentees >= 500 ? `${pricedOnce(instance.problem).toFixed(2)} of all pairs priced` : 'dense',
        `scipy ${told ? compare(assignment, told, solve) : 'not asked'}`,
        `peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
      ].join(' | '),
    );
    if (regime === 'tight' && mentees <= SCIPY_MOST) print(`  ${await warmChanges(instance)}`);
  }
}
