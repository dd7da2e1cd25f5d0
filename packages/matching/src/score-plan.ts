/**
 * Criteria and answers as planes, tables and steps for the row kernel, where the answers fit bytes.
 *
 * Idea: a mentor's answer is a byte in a plane; a mentee's answer picks 16-byte tables. More than 16
 * different answers take several planes, in which the others point outside the table and give 0; more
 * than 255 points take several tables. Four tags share a plane as a nibble, and a table sums the weights
 * wanted of any four; the count of all is then looked up as points, or as a rule.
 * What does not fit (free numbers, larger counts, tables of distances) stays with row-score.ts.
 * Invariants: equal to `score(i, j)` for every pair (property test); points of one pair below 16,384.
 *
 * Example: level with classes none, Junior, Mid, Senior: plane [1, 3, 2, …]; a Junior mentee's table
 * [0, 15, 20, 20].
 */
import type { CompiledCriterion } from './compiled-criterion.ts';
import type { CompiledRule } from './compile-rule.ts';
import { share } from './graded-term.ts';
import type { GradedTerm } from './graded-term.ts';
import { MASK } from './kernel-bytes.ts';
import type { StepShape } from './kernel-bytes.ts';
import { PlanBuilder } from './plan-builder.ts';
import type { ScorePlan, WordWriter } from './plan-builder.ts';
import type { TagTerm } from './tag-term.ts';

export interface Planned {
  plan: ScorePlan;
  /** Criteria and rules the plan does not cover. */
  otherTerms: CompiledCriterion[];
  otherRules: CompiledRule[];
}

/** Beyond these a term is left to row-score.ts. */
const MOST_POINTS = 16_000;
const MOST_PLANES = 16;
const MOST_COUNT = 15;
const LANES = Array.from({ length: 16 }, (_, lane) => lane);

/** A step of the kernel for every shape, and who writes its words. */
interface Step {
  shape: StepShape;
  write: WordWriter;
}

/** Undefined where nothing fits. */
export function planScores(
  terms: readonly CompiledCriterion[],
  rules: readonly CompiledRule[],
  mentees: number,
  mentors: number,
): Planned | undefined {
  if (mentors === 0) return undefined;
  const builder = new PlanBuilder(mentors);
  const steps: Step[] = [];
  const otherTerms: CompiledCriterion[] = [];
  let most = 0;
  for (const term of terms) {
    const own = most + term.max <= MOST_POINTS ? stepsOfTerm(term, builder) : undefined;
    if (own) {
      steps.push(...own);
      most += term.max;
    } else otherTerms.push(term);
  }
  if (most === 0) return undefined;
  // Rules must come after all points, so they stay behind if any points do.
  const otherRules: CompiledRule[] = [];
  const listed: ((mentee: number) => Iterable<number>)[] = [];
  for (const rule of rules) {
    const own = otherTerms.length === 0 ? stepsOfRule(rule, builder) : undefined;
    if (own) steps.push(...own);
    else otherRules.push(rule);
    if (rule.term.kind === 'listed') listed.push(rule.term.closed);
  }
  const plan = builder.build(
    mentees,
    most,
    steps.map(({ shape }) => shape),
    steps.map(({ write }) => write),
    (mentee) => [...new Set(listed.flatMap((closed) => [...closed(mentee)]))],
  );
  return { plan, otherTerms, otherRules };
}

function stepsOfTerm({ term, max }: CompiledCriterion, builder: PlanBuilder): Step[] | undefined {
  if (term.kind === 'graded') return gradedSteps(term, max, false, builder);
  if (term.kind !== 'tags') return undefined;
  const points = (mentee: number) => LANES.map((count) => (count <= term.most(mentee) ? share(max, count, term.full(mentee)) : 0));
  const kind = (mentee: number) => `${term.most(mentee)} ${term.full(mentee)}`;
  return tagSteps(term, max, undefined, builder, points, kind);
}

function stepsOfRule({ term }: CompiledRule, builder: PlanBuilder): Step[] | undefined {
  if (term.kind === 'graded') return gradedSteps(term, 1, true, builder);
  if (term.kind !== 'shared') return undefined;
  const { tags, forbidsShared, whenMissing } = term;
  const closed = (count: number) => (count === MOST_COUNT ? whenMissing : forbidsShared(count));
  const answered = LANES.map((count) => (closed(count) ? 255 : 0));
  const unanswered = LANES.map(() => (whenMissing ? 255 : 0));
  const { wanted, offered } = tags;
  const silent = Uint8Array.from({ length: builder.mentors }, (_, j) => (offered.isGiven(j) ? 0 : MOST_COUNT));
  const kind = (mentee: number) => (wanted.isGiven(mentee) ? 'answered' : 'unanswered');
  return tagSteps(tags, 0, silent, builder, (mentee) => (wanted.isGiven(mentee) ? answered : unanswered), kind);
}

/** The bins of so many points, at most 255 in each. */
function binsFor(max: number, builder: PlanBuilder): { bin: number; below: number }[] {
  return Array.from({ length: Math.ceil(max / 255) }, (_, part) => ({
    bin: builder.bin(Math.min(255, max - 255 * part)),
    below: 255 * part,
  }));
}

const partOf = (value: number, below: number): number => Math.min(255, Math.max(0, value - below));

/** A table by mentee class and mentor class. */
function gradedSteps(
  { table, menteeClass, mentorClass, mentorClasses }: GradedTerm,
  max: number,
  isRule: boolean,
  builder: PlanBuilder,
): Step[] | undefined {
  const planes = Math.ceil(mentorClasses / 16);
  if (!table || planes > MOST_PLANES) return undefined;
  const sinks = isRule ? [{ bin: MASK, below: 0 }] : binsFor(max, builder);
  return Array.from({ length: planes }, (_, block) => {
    const plane = builder.plane((mentor) => {
      const at = mentorClass[mentor]! - 16 * block;
      return at >= 0 && at < 16 ? at : 255;
    });
    return sinks.map(({ bin, below }): Step => {
      const addresses = new Map<number, number>();
      const addressOf = (row: number): number => {
        const value = (lane: number) => (block * 16 + lane < mentorClasses ? table[row * mentorClasses + block * 16 + lane]! : 0);
        return builder.table(LANES.map((lane) => (isRule ? 255 * value(lane) : partOf(value(lane), below))));
      };
      const write: WordWriter = (mentee, words, at) => {
        const row = menteeClass[mentee]!;
        const address = addresses.get(row) ?? addressOf(row);
        addresses.set(row, address);
        words[at] = address;
      };
      return { shape: { kind: 'table', plane, sink: bin }, write };
    });
  }).flat();
}

/**
 * Counts weighted tags and looks the count up. `extra` is counted for every mentee; no points: a rule.
 * Mentees of one kind look counts up in the same tables.
 */
function tagSteps(
  { wanted, binary, most, planeOf }: TagTerm,
  max: number,
  extra: Uint8Array | undefined,
  builder: PlanBuilder,
  tableOf: (mentee: number) => number[],
  kindOf: (mentee: number) => string,
): Step[] | undefined {
  const { start, tags, weights } = wanted;
  const mentees = start.length - 1;
  const limit = extra ? MOST_COUNT - 1 : MOST_COUNT;
  if (!binary) return undefined;
  for (let mentee = 0; mentee < mentees; mentee++) if (most(mentee) > limit) return undefined;
  // In order of name, so that the plan does not depend on the order of people.
  const inOrder = [...wanted.names.keys()].sort((a, b) => (wanted.names[a]! < wanted.names[b]! ? -1 : 1));
  const placeOf = new Int32Array(inOrder.length);
  inOrder.forEach((tag, place) => (placeOf[tag] = place));
  const nibbleAt = Array.from({ length: Math.ceil(inOrder.length / 4) }, (_, group) => {
    const four = inOrder.slice(4 * group, 4 * group + 4).map(planeOf);
    return builder.plane((mentor) => four.reduce((bits, near, bit) => bits | (near[mentor]! << bit), 0));
  });
  const extraAt = extra?.some((count) => count > 0) ? builder.plane((mentor) => extra[mentor]!) : undefined;
  /** Sixteen weights by group for the mentee last asked for, a weight in each hexadecimal digit: none is above 15. */
  const digits = new Int32Array(nibbleAt.length);
  const groups: number[] = [];
  const group = (mentee: number): void => {
    for (const one of groups) digits[one] = 0;
    groups.length = 0;
    for (let at = start[mentee]!; at < start[mentee + 1]!; at++) {
      const place = placeOf[tags[at]!]!;
      if (!groups.includes(place >> 2)) groups.push(place >> 2);
      digits[place >> 2]! |= weights[at]! << (4 * (place & 3));
    }
  };
  let busiest = 0;
  for (let mentee = 0; mentee < mentees; mentee++) {
    group(mentee);
    busiest = Math.max(busiest, groups.length);
  }
  const places = busiest + (extraAt === undefined ? 0 : 1);
  const sinks = max === 0 ? [{ bin: MASK, below: 0 }] : binsFor(max, builder);
  const counting = new Map<number, number>();
  const sumsOf = (four: number): number => {
    const weightAt = (bit: number): number => (four >> (4 * bit)) & 15;
    const address =
      counting.get(four) ??
      builder.table(LANES.map((nibble) => [0, 1, 2, 3].reduce((sum, bit) => sum + (nibble & (1 << bit) ? weightAt(bit) : 0), 0)));
    counting.set(four, address);
    return address;
  };
  const looked = new Map<string, number[]>();
  const write: WordWriter = (mentee, words, from) => {
    let at = from;
    group(mentee);
    for (const one of groups) {
      words[at++] = nibbleAt[one]!;
      words[at++] = sumsOf(digits[one]!);
    }
    for (; at < from + 2 * busiest; at += 2) {
      words[at] = 0;
      words[at + 1] = sumsOf(0);
    }
    if (extraAt !== undefined) {
      words[at++] = extraAt;
      words[at++] = builder.table(LANES);
    }
    const kind = kindOf(mentee);
    let addresses = looked.get(kind);
    if (!addresses) {
      const cells = tableOf(mentee);
      addresses = sinks.map(({ below }) => builder.table(max === 0 ? cells : cells.map((cell) => partOf(cell, below))));
      looked.set(kind, addresses);
    }
    for (const address of addresses) words[at++] = address;
  };
  return [{ shape: { kind: 'count', places, sinks: sinks.map(({ bin }) => bin) }, write }];
}
