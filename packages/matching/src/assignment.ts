/**
 * Who meets whom: the optimal assignment, with its proof.
 *
 * Idea: check and lay out the problem (market.ts), solve it exactly (dense.ts, lazy.ts), then
 * have the result audited against every pair by code that shares nothing with the solver
 * (certificate.ts). What fails the audit is never returned.
 * Invariants: the same people and scores give the same pairs in whatever order they arrive; pairs
 * are listed by id; `total` and `matched` include the pins.
 *
 * Example: two places with Mo, one with Mia; Ana likes Mo 9, Mia 8; Ben Mo 7; Cem Mo 6.
 * Best by hand: Ben and Cem to Mo, Ana to Mia, 21 points; price of a place with Mo 1, with Mia 0.
 */
import { breathe } from './breathing.ts';
import type { Breathing } from './breathing.ts';
import { certifySteps } from './certificate.ts';
import type { Certificate, Verdict } from './certificate.ts';
import { hireCrew } from './crew.ts';
import { outcomeOf, solveDense } from './dense.ts';
import { InternalCertificateError } from './errors.ts';
import { share, solveLazy } from './lazy.ts';
import { layOut } from './market.ts';
import type { Market, Outcome, PinnedPair } from './market.ts';
import type { Steps } from './pass.ts';
import { rowSource } from './rows.ts';
import type { RowSource } from './rows.ts';
import type { Objective, Problem } from './problem.ts';
import { addWorth } from './worth.ts';
import type { Worth } from './worth.ts';

export interface Pair {
  mentee: string;
  mentor: string;
  /** Points. */
  score: number;
  /** Whether the pair was decided beforehand. */
  pinned: boolean;
}

/** Plain data, fit to be stored as JSON and certified again later. */
export interface Assignment {
  objective: Objective;
  /** In order of mentee id, then mentor id. */
  pairs: Pair[];
  /** Ids of mentees who asked for a mentor and have none. */
  unmatched: string[];
  /** Mentees who have fewer mentors than they asked for, but at least one. */
  partlyMatched: { mentee: string; missing: number }[];
  /** How many pairs. */
  matched: number;
  /** Points of all pairs. */
  total: number;
  certificate: Certificate;
}

export interface SolveOptions extends Breathing {
  /**
   * Threads that share the passes over all pairs of a large problem, none when absent. For scores with a
   * `fillRow` of compileScore and without `forbidden`; others are solved in the caller's thread.
   */
  workers?: number;
}

/**
 * From so many mentees on, solving lazily is faster: measured on the instances of the benchmark. Where
 * places are scarce the dense solver lets them enter instead of the mentees and stays ahead for longer.
 */
const LAZY_FROM = { enoughPlaces: 500, scarcePlaces: 1500 };

/** The share of the progress that belongs to solving; the audit has the rest. */
const SOLVING = 0.8;

/**
 * Solves the problem exactly. The event loop keeps running meanwhile.
 * Memory: about 2 kB per mentee for large problems in which each asks for one mentor; otherwise
 * mentees x mentors x 4 bytes. Time: measured in the README.
 * @throws the errors of errors.ts for bad input, AbortError when the signal fires.
 */
export async function solveAssignment(problem: Problem, options: SolveOptions = {}): Promise<Assignment> {
  return await breathe(solveSteps(problem, options.workers), options);
}

/** The same in steps, yielding the fraction done. */
function* solveSteps(problem: Problem, workers = 0): Steps<Assignment> {
  yield 0;
  const market = layOut(problem);
  const outcome = yield* share(solveMarket(market, rowSource(problem, market), workers), 0, SOLVING);
  const assignment = describeAssignment(market, outcome);
  const verdict: Verdict = yield* share(certifySteps(problem, assignment), SOLVING, 1);
  if (!verdict.ok) throw new InternalCertificateError(verdict.violations);
  return assignment;
}

function* solveMarket(market: Market, source: RowSource, workers: number): Steps<Outcome> {
  const sum = (counts: Int32Array) => counts.reduce((total, count) => total + count, 0);
  const isScarce = sum(market.capacity) < sum(market.demand);
  const lazyFrom = isScarce ? LAZY_FROM.scarcePlaces : LAZY_FROM.enoughPlaces;
  if (market.menteeIds.length < lazyFrom || market.demand.some((wanted) => wanted > 1)) return outcomeOf(yield* solveDense(market, source));
  const crew = hireCrew(source.planned, workers);
  try {
    return yield* solveLazy(market, source, crew);
  } finally {
    crew?.end();
  }
}

/** The state in people's terms: pairs by id, who is alone, and the prices as a certificate. */
export function describeAssignment(market: Market, outcome: Outcome): Assignment {
  const cells = pairsInOrder(market, outcome);
  const isPinned = new Set(market.pinned);
  const pairs = cells.map((cell) => ({
    mentee: market.menteeIds[cell.row]!,
    mentor: market.mentorIds[cell.column]!,
    score: cell.score,
    pinned: isPinned.has(cell),
  }));
  const has = new Int32Array(market.menteeIds.length);
  const pins = new Int32Array(market.menteeIds.length);
  for (const cell of cells) (isPinned.has(cell) ? pins : has)[cell.row]!++;
  const unmatched: string[] = [];
  const partlyMatched: Assignment['partlyMatched'] = [];
  market.menteeIds.forEach((mentee, row) => {
    const missing = market.demand[row]! - has[row]!;
    if (missing > 0 && has[row]! + pins[row]! === 0) unmatched.push(mentee);
    else if (missing > 0) partlyMatched.push({ mentee, missing });
  });
  return {
    objective: market.objective,
    pairs,
    unmatched,
    partlyMatched,
    matched: pairs.length,
    total: pairs.reduce((sum, { score }) => sum + score, 0),
    certificate: certificateOf(market, outcome),
  };
}

function pairsInOrder(market: Market, { pairs }: Outcome): PinnedPair[] {
  return [...pairs, ...market.pinned].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The prices, and the worth they prove: that of the pairs which are not pinned. */
function certificateOf(market: Market, { pairs, prices }: Outcome): Certificate {
  const bound: Worth = { pairs: 0, points: 0 };
  for (const { score } of pairs) addWorth(bound, { pairs: market.objective === 'total' ? 0 : 1, points: score }, 1);
  return {
    format: 'pairwell-prices-1',
    objective: market.objective,
    pins: market.pinned.map(({ row, column }) => [market.menteeIds[row]!, market.mentorIds[column]!]),
    prices: prices.map((price, column) => ({ mentor: market.mentorIds[column]!, price })),
    bound,
  };
}

/** The mentors of each matched mentee, by id. */
export function mentorOf(assignment: Assignment): Map<string, string[]> {
  const mentors = new Map<string, string[]>();
  for (const { mentee, mentor } of assignment.pairs) mentors.set(mentee, [...(mentors.get(mentee) ?? []), mentor]);
  return mentors;
}

/** The mentees of each mentor who has some, by id. */
export function menteesOf(assignment: Assignment): Map<string, string[]> {
  const mentees = new Map<string, string[]>();
  for (const { mentee, mentor } of assignment.pairs) mentees.set(mentor, [...(mentees.get(mentor) ?? []), mentee]);
  return mentees;
}
