/**
 * Whether criteria and rules are well formed, before any answer is read.
 * Every mistake is a CriterionError naming the criterion and the field.
 */
import { CriterionError, ScoreOverflowError } from './errors.ts';
import { SCORE_LIMIT } from './problem.ts';
import { EXCLUDED, SAME_PERSON } from './criteria.ts';
import type { Criteria, Criterion, Rule } from './criteria.ts';

export function checkCriteria({ criteria, rules = [] }: Criteria): void {
  const ids = new Set<string>([EXCLUDED, SAME_PERSON]);
  for (const { id } of [...criteria, ...rules]) {
    if (ids.has(id))
      throw new CriterionError(`The id "${id}" is taken; give every criterion and rule its own.`, {
        field: id,
      });
    ids.add(id);
  }
  criteria.forEach(checkCriterion);
  rules.forEach(checkRule);
  const most = criteria.reduce((sum, { points }) => sum + points, 0);
  if (most > SCORE_LIMIT)
    throw new ScoreOverflowError(`All criteria together give up to ${most} points; the limit is ${SCORE_LIMIT}.`, { field: 'points' });
}

function checkCriterion(criterion: Criterion): void {
  const wrong = complaintsOf(criterion.id);
  if (!isWhole(criterion.points)) wrong('points', criterion.points, 'a whole number from 0');
  switch (criterion.kind) {
    case 'overlap':
      if (criterion.full !== undefined && !(isWhole(criterion.full) && criterion.full > 0))
        wrong('full', criterion.full, 'a whole number from 1');
      for (const [tag, weight] of Object.entries(criterion.tagWeights ?? {}))
        if (!isWhole(weight) || weight > 1000) wrong(`tagWeights.${tag}`, weight, 'a whole number from 0 to 1000');
      return;
    case 'closeness':
      if (!isWhole(criterion.reach) || criterion.reach === 0 || criterion.reach > 10_000)
        wrong('reach', criterion.reach, 'a whole number from 1 to 10000');
      for (const [tag, row] of Object.entries(criterion.distances))
        for (const [other, distance] of Object.entries(row))
          if (!isWhole(distance)) wrong(`distances.${tag}.${other}`, distance, 'whole, from 0');
      return;
    case 'gap':
      checkScale(criterion, wrong);
      if (criterion.lossPerStep !== undefined && !isWhole(criterion.lossPerStep))
        wrong('lossPerStep', criterion.lossPerStep, 'a whole number from 0');
      return;
    case 'distance':
    case 'time-zone': {
      const { within = 0, reach } = criterion;
      if (!isFrom0(within)) wrong('within', within, 'a number from 0');
      if (!isFrom0(reach) || reach < within) wrong('reach', reach, 'a number from `within`');
      return;
    }
    case 'category':
    case 'similarity':
      return;
  }
}

function checkRule(rule: Rule): void {
  const wrong = complaintsOf(rule.id);
  switch (rule.kind) {
    case 'must-share':
      if (rule.atLeast !== undefined && !isWhole(rule.atLeast)) wrong('atLeast', rule.atLeast, 'a whole number from 0');
      return;
    case 'gap':
      return checkScale(rule, wrong);
    case 'distance':
      if (rule.atLeast !== undefined && !isFrom0(rule.atLeast)) wrong('atLeast', rule.atLeast, 'a number from 0');
      if (rule.atMost !== undefined && !isFrom0(rule.atMost)) wrong('atMost', rule.atMost, 'a number from 0');
      return;
    case 'time-zone':
      if (!isFrom0(rule.atMost)) wrong('atMost', rule.atMost, 'minutes from 0');
      return;
    case 'must-differ':
      return;
  }
}

type Complain = (field: string, value: unknown, expected: string) => never;

const complaintsOf =
  (id: string): Complain =>
  (field, value, expected) => {
    throw new CriterionError(`The ${field} of "${id}" is ${String(value)}; it must be ${expected}.`, { field: `${id}.${field}` });
  };

function checkScale({ scale, atLeast, atMost }: { scale: readonly string[]; atLeast?: number; atMost?: number }, wrong: Complain): void {
  if (scale.length === 0 || new Set(scale).size !== scale.length) wrong('scale', scale.join(', '), 'a list of different levels');
  if (atLeast !== undefined && !Number.isInteger(atLeast)) wrong('atLeast', atLeast, 'a whole number of steps');
  if (atMost !== undefined && !Number.isInteger(atMost)) wrong('atMost', atMost, 'a whole number of steps');
  if ((atLeast ?? -Infinity) > (atMost ?? Infinity)) wrong('atMost', atMost, 'at least `atLeast`');
}

const isWhole = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const isFrom0 = (value: number): boolean => Number.isFinite(value) && value >= 0;
