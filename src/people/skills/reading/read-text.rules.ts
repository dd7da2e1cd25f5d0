/**
 * Which skills a text names. Item by item, as commas and lines divide it: an item that is a skill's
 * name or another word for it is that skill; otherwise the longest runs of whole words that are.
 */
import { fold, wordsIn, type Word } from './fold-words.rules.ts';

/** What a run of words means in an organisation. */
export interface Meaning {
  skill: string;
  name: string;
  /** The word as the organisation writes it; the name itself for the name. */
  word: string;
  /** An everyday word: it counts only when it is all that was typed. */
  alone: boolean;
}

/** By the folded word. */
export type Lexicon = ReadonlyMap<string, Meaning>;

export interface SkillRead {
  skill: string;
  name: string;
  /** As it was typed. */
  typed: string;
  /** Another word for the skill, where it was not its name. */
  by: string | null;
}

export interface TextRead {
  /** Each skill once, in the order of the text. */
  skills: SkillRead[];
  /** Items in which no skill was found, as they were typed. */
  unknown: string[];
}

export const longestRun = 6;
const between = /[,;\n\r\t|•·/]+|\.\s|\.$/;

export const itemsOf = (text: string): string[] =>
  text
    .split(between)
    .map((item) => item.trim())
    .filter((item) => fold(item) !== '');

export function readText(text: string, lexicon: Lexicon): TextRead {
  const skills = new Map<string, SkillRead>();
  const unknown: string[] = [];
  for (const item of itemsOf(text)) {
    const found = readItem(item, lexicon);
    if (found.length === 0) unknown.push(item);
    for (const one of found) if (!skills.has(one.skill)) skills.set(one.skill, one);
  }
  return { skills: [...skills.values()], unknown: [...new Set(unknown)] };
}

function readItem(item: string, lexicon: Lexicon): SkillRead[] {
  const whole = lexicon.get(fold(item));
  if (whole) return [skillRead(whole, item)];
  const words = wordsIn(item);
  const found: SkillRead[] = [];
  for (let at = 0; at < words.length;) {
    const run = longestKnown(words, at, lexicon);
    if (run) found.push(skillRead(run.meaning, item.slice(words[at]!.start, words[at + run.length - 1]!.end)));
    at += run?.length ?? 1;
  }
  return found;
}

function longestKnown(words: readonly Word[], at: number, lexicon: Lexicon): { meaning: Meaning; length: number } | undefined {
  for (let length = Math.min(longestRun, words.length - at); length > 0; length--) {
    const meaning = lexicon.get(runOf(words, at, length));
    if (meaning && !meaning.alone) return { meaning, length };
  }
  return undefined;
}

const runOf = (words: readonly Word[], at: number, length: number): string =>
  words
    .slice(at, at + length)
    .map(({ folded }) => folded)
    .join(' ');

const skillRead = ({ skill, name, word }: Meaning, typed: string): SkillRead => ({
  skill,
  name,
  typed,
  by: fold(word) === fold(name) ? null : word,
});

/** Every run of words that could name a skill, folded: what to look up before reading. */
export function runsIn(text: string): string[] {
  const runs = new Set<string>();
  for (const item of itemsOf(text)) {
    runs.add(fold(item));
    const words = wordsIn(item);
    for (let at = 0; at < words.length; at++)
      for (let length = 1; length <= longestRun && at + length <= words.length; length++) runs.add(runOf(words, at, length));
  }
  return [...runs];
}
