import type { Say } from '../../platform/words/words.ts';
import { pairingWords } from '../words.ts';
import type { Criterion } from './criteria-set.ts';

export interface AskedTitle {
  key: string;
  title: string;
}

const fromDirectory = {
  'directory.department': 'criteria.directory.department',
  'directory.location': 'criteria.directory.location',
  'directory.time-zone': 'criteria.directory.time-zone',
} as const;

const isOfDirectory = (key: string): key is keyof typeof fromDirectory => Object.hasOwn(fromDirectory, key);

/** Which answers a criterion compares: 'Compares “What do you want to learn?” with “What can you teach?”.' */
export function comparisonInWords(
  say: Say,
  { kind, mentee, mentor, within = 0, reach = 0 }: Pick<Criterion, 'kind' | 'mentee' | 'mentor' | 'within' | 'reach'>,
  questions: readonly AskedTitle[],
): string {
  const titleOf = (key: string) =>
    isOfDirectory(key) ? say(pairingWords, fromDirectory[key]) : (questions.find((one) => one.key === key)?.title ?? key);
  const titles = { mentee: mentee.map(titleOf).join(' + '), mentor: mentor.map(titleOf).join(' + ') };
  const compares = say(pairingWords, titles.mentee === titles.mentor ? 'criteria.compares_same' : 'criteria.compares', titles);
  if (kind === 'distance') return say(pairingWords, 'criteria.compares_apart', { compares, within, reach });
  return kind === 'alike-texts' ? say(pairingWords, 'criteria.compares_texts', { compares }) : compares;
}
