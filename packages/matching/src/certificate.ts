/**
 * The proof that an assignment is optimal, and how anyone checks it.
 *
 * Idea: the proof is one price per mentor. Whatever the assignment, no assignment can be worth more
 * than  sum_j c_j p_j + sum_i (the d_i largest positive gains of i),  gain = worth - price, because
 * prices only move worth from mentee to mentor (weak duality). If the assignment reaches that
 * bound it is optimal. So checking takes one pass over all pairs and needs no trust in the solver.
 * A worth is (pairs, points), compared in that order: (1, s) for a pair when as many as possible
 * are to be matched, (0, s) when only the total counts. The bound holds in that order too, since
 * the argument only adds and compares.
 * The pins are given: the proof is about what is left to decide around them, and says so.
 *
 * Source: Kuhn 1955, The Hungarian method, Naval Research Logistics 2, 83-97 (primal = dual);
 * Ahuja, Magnanti and Orlin 1993, Network Flows, section 9.4 (reduced costs, arcs of capacity 1).
 *
 * Example: Mo, one place, Ana 9, Ben 7, total only. Price of Mo 7: bound 7 + (9 - 7) + 0 = 9, and
 * Ana-Mo is worth 9. At price 5 the bound is 5 + 4 + 2 = 11, which proves nothing.
 */
import type { Assignment } from './assignment.ts';
import { checkAgainstProblem, registersOf } from './feasibility.ts';
import type { Registers } from './feasibility.ts';
import { GainAudit } from './gain-audit.ts';
import { FORBIDDEN, demandOf, objectiveOf, scoreReader } from './problem.ts';
import type { Objective, PairOfIds, Problem } from './problem.ts';
import { Register } from './register.ts';
import { addWorth, compareWorth, inWords } from './worth.ts';
import type { Worth } from './worth.ts';

/** Plain data: store it, send it, check it again later with `certify`. */
export interface Certificate {
  format: 'pairwell-prices-1';
  objective: Objective;
  /** What was decided beforehand; the prices prove the rest optimal around these. */
  pins: PairOfIds[];
  /** What one place with each mentor costs, in order of id. */
  prices: { mentor: string; price: Worth }[];
  /** The bound the prices give for the part that is not pinned. */
  bound: Worth;
}

export type Verdict = { ok: true; statement: string } | { ok: false; violations: string[] };

/** At most this many violations are put into words. */
const ENOUGH = 20;
/** Rows audited between two yields. */
const BATCH = 32;
const NOBODY: readonly number[] = [];

/**
 * Checks an assignment against every pair of the problem, using nothing of the solver.
 * Costs one scoring pass. Returns what is wrong in sentences, or what has been proved.
 */
export function certify(problem: Problem, assignment: Assignment): Verdict {
  const steps = certifySteps(problem, assignment);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `certify` in steps, for callers that share a thread; yields the fraction done. */
export function* certifySteps(problem: Problem, assignment: Assignment): Generator<number, Verdict> {
  const { certificate } = assignment;
  const registers = registersOf(problem);
  const violations = checkAgainstProblem(problem, assignment, registers);
  const worths = pricesInOrder(problem, certificate, violations);
  if (violations.length > 0) return { ok: false, violations };
  const residual = residualOf(problem, assignment, registers);
  const bound: Worth = { pairs: 0, points: 0 };
  problem.mentors.forEach((_, j) => addWorth(bound, worths[j]!, residual.places[j]!));
  const { length } = problem.mentees;
  const audit = problem.forbidden ? undefined : GainAudit.of(problem.fillRow?.plan, length, worths, residual.pairWeight);
  let columns: Prices | undefined;
  const prices = () => (columns ??= inColumns(worths, residual.pairWeight));
  for (let from = 0; from < length; from += BATCH) {
    audit?.begin();
    for (let i = from; i < Math.min(length, from + BATCH); i++)
      if (audit && residual.demand[i] === 1) audit.addTo(bound, i, residual.closed.get(i) ?? NOBODY);
      else addGains(bound, residual, prices(), i);
    yield Math.min(1, (from + BATCH) / length);
  }
  const reached = residual.worth;
  if (compareWorth(bound, certificate.bound) !== 0)
    violations.push(`The certificate states the bound ${inWords(certificate.bound)}, but its prices give ${inWords(bound)}.`);
  if (compareWorth(bound, reached) !== 0) {
    violations.push(
      `The prices allow ${inWords(bound)}, the assignment reaches ${inWords(reached)}: it is not proved optimal.`,
      ...looseEnds(problem, residual, prices()),
    );
  }
  if (violations.length > 0) return { ok: false, violations: violations.slice(0, ENOUGH) };
  const around = certificate.pins.length > 0 ? ` around ${certificate.pins.length} pinned pairs` : '';
  return { ok: true, statement: `No assignment${around} is worth more than ${inWords(reached)}.` };
}

/** A price for each mentor, in two columns. */
interface Prices {
  pairs: Float64Array;
  points: Float64Array;
  /** Mentors by how many pairs one gains with them, most first, and their prices; none that lose a pair. */
  classes: { pairs: number; mentors: Int32Array; points: Int32Array | Float64Array }[];
}

function inColumns(worths: readonly Worth[], pairWeight: number): Prices {
  const gained = new Map<number, number[]>();
  const pointsOf = (j: number) => worths[j]!.points;
  const areSmall = worths.every(({ points }) => Math.abs(points) <= SMALL_PRICE);
  worths.forEach(({ pairs }, j) => (gained.get(pairWeight - pairs) ?? gained.set(pairWeight - pairs, []).get(pairWeight - pairs)!).push(j));
  return {
    pairs: Float64Array.from(worths, ({ pairs }) => pairs),
    points: Float64Array.from(worths, ({ points }) => points),
    classes: [...gained]
      .filter(([pairs]) => pairs >= 0)
      .sort(([a], [b]) => b - a)
      .map(([pairs, mentors]) => ({
        pairs,
        mentors: Int32Array.from(mentors),
        points: areSmall ? Int32Array.from(mentors, pointsOf) : Float64Array.from(mentors, pointsOf),
      })),
  };
}

interface Residual {
  /** Scores of mentee i with all mentors, FORBIDDEN when closed by rule, exclusion or pin. */
  row: (i: number) => Int32Array | Float64Array;
  /** Mentors closed to a mentee by an exclusion or a pin. */
  closed: ReadonlyMap<number, readonly number[]>;
  /** Pairs that must not meet though the row has a score for them; asked only where it matters. */
  isForbidden: Problem['forbidden'];
  /** 1 when pairs count before points, else 0. */
  pairWeight: number;
  places: number[];
  demand: number[];
  /** Positions of the pairs that are not pinned, mentee and mentor in turn. */
  pairs: Int32Array;
  worth: Worth;
}

function residualOf(problem: Problem, assignment: Assignment, { mentees, mentors }: Registers): Residual {
  const width = problem.mentors.length;
  const cell = ([mentee, mentor]: PairOfIds) => mentees.find(mentee)! * width + mentors.find(mentor)!;
  const closed = new Set([...(problem.exclusions ?? []), ...(problem.pins ?? [])].map(cell));
  const pinned = new Set((problem.pins ?? []).map(cell));
  const places = problem.mentors.map(({ capacity }) => capacity);
  const demand = problem.mentees.map(demandOf);
  for (const at of pinned) {
    places[at % width]!--;
    demand[Math.floor(at / width)]!--;
  }
  const pairWeight = objectiveOf(problem) === 'total' ? 0 : 1;
  const pairs = new Int32Array(2 * assignment.pairs.length);
  let count = 0;
  const worth: Worth = { pairs: 0, points: 0 };
  for (const { mentee, mentor, score } of assignment.pairs) {
    const i = mentees.find(mentee)!;
    const j = mentors.find(mentor)!;
    if (pinned.size > 0 && pinned.has(i * width + j)) continue;
    pairs[count++] = i;
    pairs[count++] = j;
    worth.pairs += pairWeight;
    worth.points += score;
  }
  const isForbidden = problem.fillRow && problem.forbidden;
  const byRow = new Map<number, number[]>();
  for (const at of closed) {
    const i = Math.floor(at / width);
    byRow.set(i, [...(byRow.get(i) ?? []), at % width]);
  }
  return { row: openRow(problem, byRow), closed: byRow, isForbidden, pairWeight, places, demand, pairs: pairs.subarray(0, count), worth };
}

function openRow(problem: Problem, byRow: ReadonlyMap<number, readonly number[]>) {
  const { fillRow } = problem;
  const width = problem.mentors.length;
  const read = scoreReader(problem);
  const fast = fillRow ? new Int32Array(width) : undefined;
  const row = fast ?? new Float64Array(width);
  return (i: number) => {
    if (fillRow && fast) fillRow(i, fast, 0, width);
    else for (let j = 0; j < width; j++) row[j] = read(i, j);
    for (const j of byRow.get(i) ?? []) row[j] = FORBIDDEN;
    return row;
  };
}

/** Adds the d_i largest positive gains of mentee i to the bound. */
function addGains(bound: Worth, residual: Residual, prices: Prices, i: number): void {
  const wanted = residual.demand[i]!;
  if (wanted === 1) addLargestGain(bound, residual, prices, i);
  if (wanted <= 1) return;
  const gains: Worth[] = [];
  const row = residual.row(i);
  for (let j = 0; j < row.length; j++)
    if (row[j] !== FORBIDDEN && !residual.isForbidden?.(i, j))
      gains.push({ pairs: residual.pairWeight - prices.pairs[j]!, points: row[j]! - prices.points[j]! });
  gains.sort((a, b) => compareWorth(b, a));
  for (const gain of gains.slice(0, wanted)) if (compareWorth(gain, { pairs: 0, points: 0 }) > 0) addWorth(bound, gain, 1);
}

/** A pair more is worth any points, so the first class of mentors in which one is allowed decides. */
function addLargestGain(bound: Worth, { row: rowOf, isForbidden }: Residual, { classes }: Prices, i: number): void {
  const row = rowOf(i);
  for (const { pairs, mentors, points } of classes) {
    const nothing = pairs > 0 ? (points instanceof Int32Array ? LESS_THAN_ANY : -Infinity) : 0;
    const top = largestGain(row, mentors, points, nothing, isForbidden && ((j) => isForbidden(i, j)));
    if (top > nothing) return addWorth(bound, { pairs, points: top }, 1);
  }
}

/** Below every sum of a score and a price, and far enough from the ends of 32 bits to be added to. */
const LESS_THAN_ANY = -1_500_000_001;
/** Up to this, sums of scores and prices fit 32 bits. */
const SMALL_PRICE = 500_000_000;

/** FORBIDDEN is the smallest 32-bit number, so it hardly ever gets past the first comparison. */
function largestGain(
  row: Int32Array | Float64Array,
  mentors: Int32Array,
  prices: Int32Array | Float64Array,
  nothing: number,
  isForbidden?: (j: number) => boolean,
): number {
  if (mentors.length === row.length && !isForbidden) return largestOfAll(row, prices, nothing);
  let top = nothing;
  for (let at = 0; at < mentors.length; at++) {
    const j = mentors[at]!;
    if (row[j]! > top + prices[at]! && row[j] !== FORBIDDEN && !isForbidden?.(j)) top = row[j]! - prices[at]!;
  }
  return top;
}

/** The same with every mentor, where nearly all the time of an audit goes. */
function largestOfAll(row: Int32Array | Float64Array, prices: Int32Array | Float64Array, nothing: number): number {
  let top = nothing;
  for (let j = 0; j < prices.length; j++) {
    const score = row[j]!;
    if (score > top + prices[j]! && score !== FORBIDDEN) top = score - prices[j]!;
  }
  return top;
}

/** Where primal and dual part: free places with a price, and pairs that are not the best at these prices. */
function looseEnds(problem: Problem, residual: Residual, prices: Prices): string[] {
  const found: string[] = [];
  const left = residual.places.slice();
  const partners: number[][] = problem.mentees.map(() => []);
  for (let at = 0; at < residual.pairs.length; at += 2) {
    partners[residual.pairs[at]!]!.push(residual.pairs[at + 1]!);
    left[residual.pairs[at + 1]!]!--;
  }
  problem.mentors.forEach(({ id }, j) => {
    const price = { pairs: prices.pairs[j]!, points: prices.points[j]! };
    if (left[j]! > 0 && compareWorth(price, { pairs: 0, points: 0 }) > 0)
      found.push(`"${id}" has ${left[j]} free places but a price of ${inWords(price)}.`);
  });
  problem.mentees.forEach(({ id }, i) => {
    if (found.length >= ENOUGH) return;
    const best: Worth = { pairs: 0, points: 0 };
    addGains(best, residual, prices, i);
    const got: Worth = { pairs: 0, points: 0 };
    const row = residual.row(i);
    for (const j of partners[i]!) {
      addWorth(got, { pairs: residual.pairWeight, points: row[j]! }, 1);
      addWorth(got, { pairs: prices.pairs[j]!, points: prices.points[j]! }, -1);
    }
    if (compareWorth(best, got) !== 0) found.push(`At these prices "${id}" could gain ${inWords(best)} but gains ${inWords(got)}.`);
  });
  return found;
}

function pricesInOrder(problem: Problem, certificate: Certificate, violations: string[]): Worth[] {
  if (certificate.objective !== objectiveOf(problem))
    violations.push(`The certificate is about "${certificate.objective}", the problem about "${objectiveOf(problem)}".`);
  const byMentor = new Register(certificate.prices, ({ mentor }) => mentor);
  return problem.mentors.map(({ id }) => {
    const price = certificate.prices[byMentor.find(id) ?? -1]?.price;
    if (!price) violations.push(`The certificate has no price for "${id}".`);
    else if (!Number.isSafeInteger(price.pairs) || !Number.isSafeInteger(price.points))
      violations.push(`The price of "${id}" is not a whole number.`);
    else if (compareWorth(price, { pairs: 0, points: 0 }) < 0)
      violations.push(`The price of "${id}" is ${inWords(price)}; prices are never below 0.`);
    return price ?? { pairs: 0, points: 0 };
  });
}
