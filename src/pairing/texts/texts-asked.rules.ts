import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { isOpened } from '../criteria/opened-criteria.rules.ts';

/** The criteria on free text that count, and every question they read. */
export function textsAsked({ criteria }: CriteriaSet) {
  const counted = criteria.filter((one) => one.kind === 'alike-texts' && (one.strength !== 'ignored' || isOpened(one)));
  return { counted, questions: [...new Set(counted.flatMap(({ mentee, mentor }) => [...mentee, ...mentor]))] };
}

/** Several answers are read as one text; empty where nothing was written. */
export const textTo = (questions: readonly string[], written: Readonly<Record<string, string>>): string =>
  questions
    .map((key) => written[key]?.trim() ?? '')
    .filter((text) => text !== '')
    .join('\n');
