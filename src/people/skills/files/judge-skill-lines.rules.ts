/**
 * What storing a file of skills would do, line by line, without doing it. A line about a skill that
 * is known, by any of its words, adds to it; nothing is taken away.
 */
import { fold } from '../reading/fold-words.rules.ts';
import { leadsTo } from '../graph/leads-to.rules.ts';
import type { SkillLink } from '../graph/skill-graph.rules.ts';
import type { FileProblem } from './problem.ts';
import type { SkillLine } from './read-skill-lines.rules.ts';

export interface KnownWord {
  skill: string;
  name: string;
  retired: boolean;
}

export interface SkillPlan {
  skills: { id: string; name: string }[];
  words: { skill: string; word: string; folded: string }[];
  links: SkillLink[];
  problems: FileProblem[];
  added: number;
  changed: number;
  unchanged: number;
  /** Lines left out as a whole. */
  refused: number;
}

const longest = 80;

/** @param known by folded word @param newId for skills that are not known */
export function judgeSkillLines(
  lines: readonly SkillLine[],
  known: ReadonlyMap<string, KnownWord>,
  links: readonly SkillLink[],
  newId: () => string,
): SkillPlan {
  const plan: SkillPlan = { skills: [], words: [], links: [], problems: [], added: 0, changed: 0, unchanged: 0, refused: 0 };
  const means = new Map(known);
  const touched = new Map<string, 'added' | 'changed' | 'unchanged'>();
  const change = (skill: string) => touched.get(skill) === 'unchanged' && touched.set(skill, 'changed');
  const wrong = (line: number, reason: FileProblem['reason'], value: string, other?: string) =>
    void plan.problems.push({ line, reason, value, ...(other ? { other } : {}) });

  const stored = lines.flatMap(({ line, name, words, links: wanted }) => {
    const reason = whyNot(name, means);
    if (reason) {
      wrong(line, reason, name);
      plan.refused++;
      return [];
    }
    const before = means.get(fold(name));
    const skill = before?.skill ?? newId();
    if (!before) {
      plan.skills.push({ id: skill, name });
      means.set(fold(name), { skill, name, retired: false });
    }
    if (!touched.has(skill)) touched.set(skill, before ? 'unchanged' : 'added');
    for (const word of before ? words : [name, ...words]) {
      const other = means.get(fold(word));
      if (fold(word) === '') wrong(line, 'no_word', word);
      else if (word.length > longest) wrong(line, 'too_long', word);
      else if (other && other.skill !== skill) wrong(line, 'word_taken', word, other.name);
      else if (!other || (word === name && !before)) {
        plan.words.push({ skill, word, folded: fold(word) });
        means.set(fold(word), { skill, name: before?.name ?? name, retired: false });
        change(skill);
      }
    }
    return [{ line, skill, name, wanted }];
  });

  const all = [...links];
  for (const { line, skill, name, wanted } of stored)
    for (const { kind, to } of wanted) {
      const other = means.get(fold(to));
      if (!other || other.retired) wrong(line, 'unknown_link', to);
      else if (other.skill === skill) wrong(line, 'linked_to_itself', to);
      else if (all.some((link) => joins(link, skill, other.skill))) continue;
      else if (kind !== 'close to' && leadsTo(all, kind, other.skill, skill)) wrong(line, 'circle', to, name);
      else {
        const link = { from: skill, kind, to: other.skill };
        all.push(link);
        plan.links.push(link);
        change(skill);
      }
    }
  for (const outcome of touched.values()) plan[outcome]++;
  return { ...plan, problems: plan.problems.toSorted((a, b) => a.line - b.line) };
}

function whyNot(name: string, means: ReadonlyMap<string, KnownWord>): FileProblem['reason'] | undefined {
  if (name === '') return 'missing_name';
  if (name.length > longest) return 'too_long';
  if (fold(name) === '') return 'no_word';
  return means.get(fold(name))?.retired ? 'word_retired' : undefined;
}

const joins = (link: SkillLink, one: string, other: string): boolean =>
  (link.from === one && link.to === other) || (link.from === other && link.to === one);
