/** What more than one of a pool writes about. What one person alone writes of is nobody's common ground, and is not kept. */
import { isSkill, type Topic } from '../../people/skills/reading/topics.rules.ts';

/** More are never shown, and would tell who somebody is. */
const mostKept = 40;

export interface SharedTopics {
  /** A skill by its name, a word as most of the pool write it: in nobody's own form. */
  labels: Record<string, string>;
  /** Of somebody's topics, the tags that others have as well: skills first, then the rarest. */
  kept: (topics: readonly Topic[]) => string[];
}

export function sharedTopics(pool: readonly { person: string; topics: readonly Topic[] }[]): SharedTopics {
  const writers = new Map<string, Set<string>>();
  const forms = new Map<string, Map<string, number>>();
  for (const { person, topics } of pool)
    for (const { tag, label } of topics) {
      writers.set(tag, (writers.get(tag) ?? new Set()).add(person));
      const counts = forms.get(tag) ?? new Map<string, number>();
      forms.set(tag, counts.set(label, (counts.get(label) ?? 0) + 1));
    }
  const writersOf = (tag: string) => writers.get(tag)?.size ?? 0;
  const common = [...writers.keys()].filter((tag) => writersOf(tag) > 1);
  return {
    labels: Object.fromEntries(common.map((tag) => [tag, usualForm(forms.get(tag) ?? new Map())])),
    kept: (topics) =>
      topics
        .map(({ tag }) => tag)
        .filter((tag) => writersOf(tag) > 1)
        .sort((a, b) => Number(isSkill(b)) - Number(isSkill(a)) || writersOf(a) - writersOf(b) || (a < b ? -1 : 1))
        .slice(0, mostKept),
  };
}

/** As most write it; the first in order of the alphabet where as many write it otherwise. */
const usualForm = (forms: ReadonlyMap<string, number>): string =>
  [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form)[0] ?? '';
