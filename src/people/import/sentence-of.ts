import type { Say } from '../../platform/words/words.ts';
import { peopleWords } from '../words.ts';
import type { Reason } from './read-person.rules.ts';

/** What was wrong with a row or a cell, in the reader's words. */
export const sentenceOf = (say: Say, { reason, value }: { reason: string; value: string }): string =>
  say(peopleWords, `import.reasons.${reason as Reason}`, { value });
