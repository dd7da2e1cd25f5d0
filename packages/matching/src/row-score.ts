/**
 * The scores of one mentee with many mentors at once: the same numbers as score.ts, term by term.
 *
 * Idea: one mentee's answer picks one row of every table, so a term is a single loop over the
 * mentors' classes with nothing to decide inside. Rules come last and overwrite with FORBIDDEN.
 * Whatever fits is done 16 mentors at a time by row-kernel.ts; the rest here.
 * Invariants: equal to `score(i, j)` for every pair (property test); no allocation per row.
 * Example: level gap, mentee "Junior": the row [0, 15, 20, 20] of the table, indexed by each
 * mentor's level class and added to the sums.
 */
import type { CompiledCriterion } from './compiled-criterion.ts';
import type { CompiledRule, SharedTerm } from './compile-rule.ts';
import { share } from './graded-term.ts';
import { FORBIDDEN } from './problem.ts';
import type { FillRow } from './problem.ts';
import { RowKernel, kernelModule } from './row-kernel.ts';
import { planScores } from './score-plan.ts';
import type { TagTerm } from './tag-term.ts';

export function rowScorer(terms: readonly CompiledCriterion[], rules: readonly CompiledRule[], mentees: number, mentors: number): FillRow {
  const planned = planScores(terms, rules, mentees, mentors);
  const module = planned && kernelModule(planned.plan);
  const kernel = module && new RowKernel(planned.plan, module);
  const adders = (kernel ? planned.otherTerms : terms).map((term) => adderOf(term, mentors));
  const closers = (kernel ? planned.otherRules : rules).map((rule) => closerOf(rule, mentors));
  const fillRow: FillRow = (mentee, into, from, to) => {
    if (kernel) kernel.fill(mentee, into, from, to);
    else into.fill(0, from, to);
    for (const add of adders) add(mentee, into, from, to);
    for (const close of closers) close(mentee, into, from, to);
  };
  const isWhole = kernel && adders.length === 0 && planned.otherRules.every(({ term }) => term.kind === 'listed');
  return isWhole ? Object.assign(fillRow, { plan: planned.plan }) : fillRow;
}

function adderOf({ term, points, max }: CompiledCriterion, mentors: number): FillRow {
  if (term.kind === 'graded' && term.table) {
    const { table, menteeClass, mentorClass, mentorClasses } = term;
    return (mentee, into, from, to) => {
      const row = menteeClass[mentee]! * mentorClasses;
      for (let j = from; j < to; j++) into[j]! += table[row + mentorClass[j]!]!;
    };
  }
  if (term.kind === 'tags') return tagAdder(term, max, mentors);
  if (term.kind === 'listed') {
    const { start, mentors: listed, points: earned } = term;
    return (mentee, into, from, to) => {
      for (let at = start[mentee]!; at < start[mentee + 1]!; at++) {
        const j = listed[at]!;
        if (j >= from && j < to) into[j]! += earned[at]!;
      }
    };
  }
  return (mentee, into, from, to) => {
    for (let j = from; j < to; j++) into[j]! += points(mentee, j);
  };
}

/** Amounts up to this have their points looked up rather than computed. */
const LARGEST_TABLE = 1 << 14;

function tagAdder(term: TagTerm & { full: (mentee: number) => number }, points: number, mentors: number): FillRow {
  const amounts = new Int32Array(mentors);
  const tables = new Map<string, Int32Array>();
  const tableOf = (most: number, full: number): Int32Array => {
    const key = `${most} ${full}`;
    const table = tables.get(key) ?? Int32Array.from({ length: most + 1 }, (_, sum) => share(points, sum, full));
    tables.set(key, table);
    return table;
  };
  return (mentee, into, from, to) => {
    const { start, tags, weights } = term.wanted;
    const most = term.most(mentee);
    const full = term.full(mentee);
    if (most > LARGEST_TABLE) {
      for (let j = from; j < to; j++) into[j]! += share(points, term.amount(mentee, j), full);
      return;
    }
    amounts.fill(0, from, to);
    for (let at = start[mentee]!; at < start[mentee + 1]!; at++) {
      const weight = weights[at]!;
      const plane = term.planeOf(tags[at]!);
      for (let j = from; j < to; j++) amounts[j]! += weight * plane[j]!;
    }
    const table = tableOf(most, full);
    for (let j = from; j < to; j++) into[j]! += table[amounts[j]!]!;
  };
}

function closerOf({ term, forbids }: CompiledRule, mentors: number): FillRow {
  if (term.kind === 'shared') return sharedCloser(term, mentors);
  if (term.kind === 'listed')
    return (mentee, into, from, to) => {
      for (const j of term.closed(mentee)) if (j >= from && j < to) into[j] = FORBIDDEN;
    };
  if (term.table) {
    const { table, menteeClass, mentorClass, mentorClasses } = term;
    return (mentee, into, from, to) => {
      const row = menteeClass[mentee]! * mentorClasses;
      for (let j = from; j < to; j++) into[j] = closedIf(-table[row + mentorClass[j]!]!, into[j]!);
    };
  }
  return (mentee, into, from, to) => {
    for (let j = from; j < to; j++) if (forbids(mentee, j)) into[j] = FORBIDDEN;
  };
}

function sharedCloser({ tags, forbidsShared, whenMissing }: SharedTerm, mentors: number): FillRow {
  const shared = new Int32Array(mentors);
  const { wanted, offered } = tags;
  const { start } = wanted;
  let most = 0;
  for (let mentee = 0; mentee + 1 < start.length; mentee++) most = Math.max(most, start[mentee + 1]! - start[mentee]!);
  // One entry more, for mentors who have not answered.
  const unanswered = most + 1;
  const mask = Int32Array.from({ length: most + 2 }, (_, sum) => ((sum === unanswered ? whenMissing : forbidsShared(sum)) ? -1 : 0));
  const silent = Int32Array.from({ length: mentors }, (_, j) => (offered.isGiven(j) ? 0 : unanswered));
  return (mentee, into, from, to) => {
    if (!wanted.isGiven(mentee)) {
      if (whenMissing) into.fill(FORBIDDEN, from, to);
      return;
    }
    for (let j = from; j < to; j++) shared[j] = silent[j]!;
    for (let at = start[mentee]!; at < start[mentee + 1]!; at++) {
      const plane = tags.planeOf(wanted.tags[at]!);
      for (let j = from; j < to; j++) shared[j]! += plane[j]!;
    }
    for (let j = from; j < to; j++) into[j] = closedIf(mask[shared[j]!]!, into[j]!);
  };
}

/** FORBIDDEN where the mask is -1, the score where it is 0: no branch to mispredict. */
const closedIf = (mask: number, score: number): number => (score & ~mask) | (FORBIDDEN & mask);
