/** A program's criteria in the terms of the matching engine. Every criterion reads one answer per side, under its own key. */
import type { Criterion as EngineCriterion, Rule } from '@pairwell/matching';
import type { Criterion, CriteriaSet } from './criteria-set.ts';
import { countedAs, isOpened, variantOf } from './opened-criteria.rules.ts';
import { pointsOf } from './points.rules.ts';

/** Where the two rules that hold for the whole program keep their answers, beside the criteria's keys. */
export const seniorityRule = 'rule:seniority';
export const clocksRule = 'rule:clocks';
export const requiredRule = (key: string) => `required:${key}`;

const minutesAllPoints = 60;
/** Where a criterion on clocks names no limit of its own. */
const usualHoursApart = 8;

/** Levels from lowest to highest, by the criterion's key and, for the rule on seniority, by its own. */
export type Scales = Readonly<Record<string, readonly string[]>>;

export function engineCriteria(set: CriteriaSet, scales: Scales): { criteria: EngineCriterion[]; rules: Rule[] } {
  const counted = set.criteria.filter((one) => one.strength !== 'ignored');
  return {
    criteria: set.criteria.flatMap((one) => engineVariants(one, scales[one.key] ?? [])),
    rules: [
      ...counted.flatMap((one) => (one.strength === 'required' ? (engineRule(one, scales[one.key] ?? []) ?? []) : [])),
      ...seniorityOf(set, scales[seniorityRule] ?? []),
      ...(set.maxHoursApart === undefined ? [] : [clocksAtMost(clocksRule, clocksRule, set.maxHoursApart)]),
    ],
  };
}

/** The criterion as the program counts it, and as each mentee may count it where that is left to them. */
function engineVariants(one: Criterion, scale: readonly string[]): EngineCriterion[] {
  const variants = isOpened(one) ? countedAs : [];
  return [
    ...(pointsOf(one) > 0 ? [engineCriterion(one, scale)] : []),
    ...variants.map((strength): EngineCriterion => {
      const key = variantOf(one.key, strength);
      return { ...engineCriterion({ ...one, strength }, scale), id: key, question: { mentee: key, mentor: one.key } };
    }),
  ];
}

function engineCriterion(one: Criterion, scale: readonly string[]): EngineCriterion {
  const asked = { id: one.key, question: one.key, points: pointsOf(one) };
  switch (one.kind) {
    case 'wanted-offered':
      return { ...asked, kind: 'overlap', ...(one.enough ? { full: one.enough } : {}) };
    case 'shared':
      return { ...asked, kind: 'overlap', full: one.enough ?? 1 };
    case 'same':
      return { ...asked, kind: 'overlap', full: 1 };
    case 'different':
      return { ...asked, kind: 'category', prefer: 'different' };
    case 'levels':
      return { ...asked, kind: 'gap', scale, atLeast: one.atLeast, atMost: one.atMost };
    case 'clocks':
      return {
        ...asked,
        kind: 'time-zone',
        within: minutesAllPoints,
        reach: Math.max(minutesAllPoints, (one.atMost ?? usualHoursApart) * 60),
      };
    case 'distance':
      return { ...asked, kind: 'distance', within: one.within ?? 0, reach: one.reach ?? 0 };
    // Who is like whom is laid over it by texts/with-alike-texts.rules.ts.
    case 'alike-texts':
      return { ...asked, kind: 'similarity', perMille: { mentors: [], rows: {} } };
  }
}

/** @returns undefined for what cannot be a filter */
function engineRule(one: Criterion, scale: readonly string[]): Rule | undefined {
  const asked = { id: requiredRule(one.key), question: one.key, whenMissing: 'forbid' } as const;
  switch (one.kind) {
    case 'wanted-offered':
    case 'same':
      return { ...asked, kind: 'must-share' };
    case 'shared':
      return { ...asked, kind: 'must-share', atLeast: one.enough ?? 1 };
    case 'different':
      return { ...asked, kind: 'must-differ' };
    case 'levels':
      return { ...asked, kind: 'gap', scale, atLeast: one.atLeast, atMost: one.atMost };
    case 'clocks':
      return clocksAtMost(asked.id, one.key, one.atMost ?? usualHoursApart);
    case 'distance':
      return { ...asked, kind: 'distance', atMost: one.reach ?? 0 };
    case 'alike-texts':
      return undefined;
  }
}

const clocksAtMost = (id: string, question: string, hours: number): Rule => ({
  id,
  question,
  kind: 'time-zone',
  atMost: hours * 60,
  whenMissing: 'allow',
});

/** Without an answer nobody knows who is senior to whom, so such a pair is not made. */
function seniorityOf({ seniority: { mentorIs, steps } }: CriteriaSet, scale: readonly string[]): Rule[] {
  const rule = { id: seniorityRule, question: seniorityRule, kind: 'gap', scale, whenMissing: 'forbid' } as const;
  switch (mentorIs) {
    case 'any':
      return [];
    case 'above':
      return [{ ...rule, atLeast: steps }];
    case 'same':
      return [{ ...rule, atLeast: 0, atMost: 0 }];
    case 'below':
      return [{ ...rule, atMost: -steps }];
  }
}
