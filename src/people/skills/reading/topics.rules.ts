/** What a text speaks of, in terms that two texts can share: the skills it names, and its words without their endings. */
import { saysNothing } from './empty-words.rules.ts';
import { wordsIn } from './fold-words.rules.ts';
import { readText, type Lexicon } from './read-text.rules.ts';
import { stemOf } from './stem.rules.ts';

export interface Topic {
  /** The same for whoever speaks of it, whatever the form of the word. */
  tag: string;
  /** A skill by its name; a word as it was written here. */
  label: string;
  times: number;
}

const skillMark = 'skill ';

/** Whether the topic is a skill of the organisation rather than a word somebody wrote. */
export const isSkill = (tag: string): boolean => tag.startsWith(skillMark);

/** Each topic once, the skills first, each in the order of the text. */
export function topicsOf(text: string, lexicon: Lexicon): Topic[] {
  const topics = new Map<string, Topic>();
  const add = (tag: string, label: string) => topics.set(tag, { tag, label, times: 1 + (topics.get(tag)?.times ?? 0) });
  for (const { skill, name } of readText(text, lexicon).skills) add(`${skillMark}${skill}`, name);
  for (const { folded } of wordsIn(text)) if (!saysNothing(folded)) add(stemOf(folded), folded);
  return [...topics.values()];
}
