/**
 * One instance solved in a process of its own, so that its peak memory is its own; prints JSON.
 *   node ours.ts mentees mentors places workers
 */
import { readFileSync } from 'node:fs';
import { solveAssignment } from '../src/assignment.ts';
import { solveLazy } from '../src/lazy.ts';
import { layOut } from '../src/market.ts';
import { rowSource } from '../src/rows.ts';
import { anInstance } from './instance.ts';

export interface Ours {
  /** CPU seconds: compiling criteria and answers, one pass of scores, all of solveAssignment. */
  compile: number;
  pass: number;
  solve: number;
  /** Seconds on the clock for solveAssignment. */
  clock: number;
  matched: number;
  total: number;
  /** Pairs priced before the audit, of all. */
  priced: number;
  /** Memory in MB: with people and criteria loaded, and at the peak. */
  loaded: number;
  peak: number;
}

async function cpuSeconds<T>(work: () => T | Promise<T>): Promise<[number, T]> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1e6, result];
}

const MOST_PAIRS = 2e9;

/** The peak in MB. Linux counts as maxRSS of a process also what started it had then, so this program is asked for. */
function peak(): number {
  const own = process.platform === 'linux' && /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Math.round((own ? Number(own) : process.resourceUsage().maxRSS) / 1024);
}

const [mentees, mentors, places, workers] = process.argv.slice(2).map(Number) as [number, number, number, number];
const [compile, { program, problem }] = await cpuSeconds(() => anInstance({ mentees, mentors, places, seed: 1 }));
const loaded = peak();
const started = performance.now();
const [solve, { matched, total }] = await cpuSeconds(() => solveAssignment(problem, { workers }));
const clock = (performance.now() - started) / 1000;
const peakOfAll = peak();
const row = new Int32Array(mentors);
// A pass over very many pairs is told by a part of it.
const rows = Math.min(mentees, Math.ceil(MOST_PAIRS / mentors));
const [part] = await cpuSeconds(() => {
  for (let i = 0; i < rows; i++) program.fillRow(i, row, 0, mentors);
});
const pass = (part * mentees) / rows;

/** Priced again, since an assignment does not tell; only where that is soon done. */
function pricedOnce(): number {
  if (mentees < 500) return 1;
  const market = layOut(problem);
  const steps = solveLazy(market, rowSource(problem, market));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.priced / (mentees * mentors);
  }
}

const priced = mentees <= 200_000 ? pricedOnce() : NaN;
const told: Ours = { compile, pass, solve, clock, matched, total, priced, loaded, peak: peakOfAll };
process.stdout.write(JSON.stringify(told));
