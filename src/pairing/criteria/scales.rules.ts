import type { CriteriaSet } from './criteria-set.ts';
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

/** The criteria whose questions the questionnaire asks on both sides; the others cannot count. */
export function answerable(set: CriteriaSet, asked: readonly AskedQuestion[]): CriteriaSet {
  const scales = scalesOf(set, asked);
  return {
    ...set,
    criteria: set.criteria.filter(
      (one) =>
        one.mentee.some((key) => known(asked, key)) &&
        one.mentor.some((key) => known(asked, key)) &&
        (one.kind !== 'levels' || (scales[one.key]?.length ?? 0) > 0),
    ),
  };
}

/** A rule on seniority needs a question with levels; without one no pair could be made. */
export const lacksSeniority = (set: CriteriaSet, asked: readonly AskedQuestion[]): boolean =>
  set.seniority.mentorIs !== 'any' && (scalesOf(set, asked)[seniorityRule]?.length ?? 0) === 0;
