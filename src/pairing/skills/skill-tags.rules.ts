/**
 * Answers about skills in tags that mean the same to everyone. What people typed becomes the skill it
 * names, so 'ML' and 'machine learning' are one tag; an option of the questionnaire keeps its name;
 * what names no skill stays as it was typed.
 */
import { readText, type Lexicon } from '../../people/skills/reading/read-text.rules.ts';
import type { Registrant } from '../../registration/registrants-of.ts';

export interface SkillQuestion {
  key: string;
  audience: 'mentor' | 'mentee' | 'both';
  options: readonly { value: string }[];
}

/** From the skills matrix: level 0 to 5, and what is needed, or null. */
export interface KnownLevel {
  skill: string;
  level: number;
  needed: number | null;
}

export interface SkillTags {
  /** The tags that stand for what was answered. */
  of: (answered: string) => readonly string[];
  tagOf: (skill: string) => string | undefined;
  /** The skill each tag names; tags that name none are missing. */
  skills: ReadonlyMap<string, string>;
}

/** Whoever does something alone may be asked to pass it on. */
const teachesFrom = 3;
const mostImportance = 3;

/** @param answered everything anybody answered @param nameOf of every skill that may stand in a tag */
export function skillTags(
  questions: readonly SkillQuestion[],
  answered: readonly string[],
  lexicon: Lexicon,
  nameOf: ReadonlyMap<string, string>,
): SkillTags {
  const tags = new Map<string, string[]>();
  const standsFor = new Map<string, string>();
  for (const option of new Set(questions.flatMap(({ options }) => options.map(({ value }) => value)))) {
    const [only, ...more] = readText(option, lexicon).skills;
    const single = only && more.length === 0 && only.typed === option ? only.skill : undefined;
    if (single && !standsFor.has(single)) standsFor.set(single, option);
    tags.set(option, [single ? standsFor.get(single)! : option]);
  }
  const tagOf = (skill: string) => standsFor.get(skill) ?? nameOf.get(skill);
  for (const text of new Set(answered)) {
    if (tags.has(text)) continue;
    const named = readText(text, lexicon).skills.map(({ skill, name }) => standsFor.get(skill) ?? name);
    tags.set(text, named.length > 0 ? [...new Set(named)] : [text]);
  }
  const skills = new Map([...nameOf].map(([skill, name]) => [standsFor.get(skill) ?? name, skill]));
  return { of: (text) => tags.get(text) ?? [text], tagOf, skills };
}

/** The registrant's answers in tags; where they did not answer, what the skills matrix says of them. */
export function inTags(one: Registrant, questions: readonly SkillQuestion[], tags: SkillTags, levels: readonly KnownLevel[]): Registrant {
  const answers = { ...one.answers };
  for (const { key, audience } of questions) {
    const given = answers[key];
    const read = isOpen(given) ? fromMatrix(one, audience, tags, levels) : weighed(given, tags);
    if (read && Object.keys(read).length > 0) answers[key] = read;
  }
  return { ...one, answers };
}

const isOpen = (given: Registrant['answers'][string] | undefined): given is undefined =>
  given === undefined || (typeof given === 'object' && Object.keys(given).length === 0);

function weighed(given: Registrant['answers'][string], tags: SkillTags): Record<string, number> | undefined {
  if (typeof given !== 'object' || Array.isArray(given)) return undefined;
  const weights = new Map<string, number>();
  for (const [text, weight] of Object.entries(given))
    for (const tag of tags.of(text)) weights.set(tag, Math.max(weight, weights.get(tag) ?? 0));
  return Object.fromEntries(weights);
}

function fromMatrix(one: Registrant, audience: SkillQuestion['audience'], tags: SkillTags, levels: readonly KnownLevel[]) {
  const weights = levels.flatMap(({ skill, level, needed }): [string, number][] => {
    const tag = tags.tagOf(skill);
    if (tag === undefined) return [];
    if (audience !== 'mentee') return one.isMentor && level >= teachesFrom ? [[tag, level]] : [];
    return one.isMentee && needed !== null && needed > level ? [[tag, Math.min(mostImportance, needed - level)]] : [];
  });
  return weights.length > 0 ? Object.fromEntries(weights) : undefined;
}
