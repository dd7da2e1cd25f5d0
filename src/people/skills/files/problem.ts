/** What was wrong with a line of a file of skills or levels. */
import type { Say } from '../../../platform/words/words.ts';
import { peopleWords } from '../../words.ts';

export type FileReason =
  | 'missing_name'
  | 'too_long'
  | 'no_word'
  | 'word_taken'
  | 'word_retired'
  | 'unknown_skill'
  | 'unknown_link'
  | 'linked_to_itself'
  | 'circle'
  | 'missing_person'
  | 'unknown_person'
  | 'several_persons'
  | 'bad_level'
  | 'bad_needed'
  | 'twice';

export interface FileProblem {
  /** In the file, its first line being 1. */
  line: number;
  reason: FileReason;
  value: string;
  /** What `value` means already, or the line that says it. */
  other?: string;
}

export const problemInWords = (say: Say, { reason, value, other = '' }: FileProblem): string =>
  say(peopleWords, `skills.files.reasons.${reason}`, { value, other });
