import type { Say } from '../../../platform/words/words.ts';
import { peopleWords } from '../../words.ts';
import type { SkillRead } from './read-text.rules.ts';

/** Why what was typed is read as the skill: 'Read as Machine learning: “ML” is another word for it.' */
export const readingInWords = (say: Say, { name, typed, by }: Pick<SkillRead, 'name' | 'typed' | 'by'>): string =>
  by === null ? say(peopleWords, 'skills.read.by_name', { name }) : say(peopleWords, 'skills.read.by_word', { name, typed });
