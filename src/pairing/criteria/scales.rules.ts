import type { CriteriaSet, CriterionKind } from './criteria-set.ts';
import { seniorityRule, type Scales } from './engine-criteria.rules.ts';
import { directoryQuestions } from './read-answers.rules.ts';
import type { AskedQuestion } from './questions-asked.ts';

const known = (asked: readonly AskedQuestion[], key: string) =>
  directoryQuestions.some((one) => one === key) || asked.some((one) => one.key === key);

/** The levels of every scale that the criteria compare along, as the questionnaire orders them. */
export function scalesOf(set: CriteriaSet, asked: readonly AskedQuestion[]): Scales {
  const levels = (key: string) => asked.find((one) => one.key === key)?.options.map((option) => option.value) ?? [];
  const ofCriteria = set.criteria.filter((one) => one.kind === 'levels').map((one) => [one.key, levels(one.mentor[0] ?? '')] as const);
  return { ...Object.fromEntries(ofCriteria), [seniorityRule]: levels(set.seniority.question) };
}

/** The one type of question that a kind can compare; the others take what is chosen from a list. */
const typeOf: Partial<Record<CriterionKind, AskedQuestion['type']>> = { distance: 'number', 'alike-texts': 'text' };

/** Whether any of the questions is asked, and those that are have answers that the kind can compare. */
export function compares(kind: CriterionKind, keys: readonly string[], asked: readonly AskedQuestion[]): boolean {
  const type = typeOf[kind];
  const found = keys.filter((key) => known(asked, key));
  return found.length > 0 && (type === undefined || found.every((key) => asked.some((one) => one.key === key && one.type === type)));
}

/**
 * The criteria whose questions the questionnaire asks on both sides; the others cannot count.
 * @param ranksTexts whether the organisation has its free texts ranked
 */
export function answerable(set: CriteriaSet, asked: readonly AskedQuestion[], ranksTexts: boolean): CriteriaSet {
  const scales = scalesOf(set, asked);
  return {
    ...set,
    criteria: set.criteria.filter(
      (one) =>
        compares(one.kind, one.mentee, asked) &&
        compares(one.kind, one.mentor, asked) &&
        (one.kind !== 'alike-texts' || ranksTexts) &&
        (one.kind !== 'levels' || (scales[one.key]?.length ?? 0) > 0),
    ),
  };
}

/** A rule on seniority needs a question with levels; without one no pair could be made. */
export const lacksSeniority = (set: CriteriaSet, asked: readonly AskedQuestion[]): boolean =>
  set.seniority.mentorIs !== 'any' && (scalesOf(set, asked)[seniorityRule]?.length ?? 0) === 0;
