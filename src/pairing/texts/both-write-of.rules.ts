import { isSkill } from '../../people/skills/reading/topics.rules.ts';

const mostShown = 3;

/** What two write about both, as few as one reads. A word is left out where it is part of what is shown already. */
export function whatBothWriteOf(
  one: readonly string[],
  other: readonly string[],
  labels: Readonly<Record<string, string>>,
): { shared?: string[]; words?: string[] } {
  const theirs = new Set(other);
  const both = one.filter((tag) => theirs.has(tag) && Object.hasOwn(labels, tag));
  const labelsOf = (tags: readonly string[]) => tags.slice(0, mostShown).map((tag) => labels[tag] as string);
  const shared = labelsOf(both.filter(isSkill));
  const shown = ` ${shared.join(' ').toLowerCase()} `;
  const words = labelsOf(both.filter((tag) => !isSkill(tag) && !shown.includes(` ${labels[tag]} `)));
  return { ...(shared.length > 0 ? { shared } : {}), ...(words.length > 0 ? { words } : {}) };
}
