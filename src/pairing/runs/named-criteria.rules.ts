import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { AskedQuestion } from '../criteria/questions-asked.ts';
import type { FrozenProblem } from './frozen-problem.ts';

/** A choice as the questionnaire calls it; one that a person named themselves is called what they typed. */
export const labelOf = (labels: Readonly<Record<string, string>>, tag: string): string =>
  Object.hasOwn(labels, tag) ? (labels[tag] as string) : tag;

/** What the criteria and their choices are called, for the words of the result. */
export function namedCriteria(set: CriteriaSet, asked: readonly AskedQuestion[]): FrozenProblem['named'] {
  const labelsOf = (keys: readonly string[]) =>
    Object.fromEntries(
      asked.filter(({ key }) => keys.includes(key)).flatMap(({ options }) => options.map(({ value, label }) => [value, label] as const)),
    );
  return set.criteria.map(({ key, name, kind, mentee, mentor }) => ({ key, name, kind, labels: labelsOf([...mentee, ...mentor]) }));
}
