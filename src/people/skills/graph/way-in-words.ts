import type { Say } from '../../../platform/words/words.ts';
import { peopleWords } from '../../words.ts';
import type { LinkKind } from './skill-graph.rules.ts';

/** One link of a way, by the names of its ends: Python 'used in' Data science. */
export interface NamedLink {
  from: string;
  kind: LinkKind;
  to: string;
}

const keyOf = { 'part of': 'skills.link.part_of', 'used in': 'skills.link.used_in', 'close to': 'skills.link.close_to' } as const;

export const linkInWords = (say: Say, { from, kind, to }: NamedLink): string => say(peopleWords, keyOf[kind], { from, to });

/** 'Python is used in Data science'; two parts of the same as 'Python and SQL are both part of …'; several links one after the other. */
export function wayInWords(say: Say, links: readonly NamedLink[]): string {
  const [first, second] = links;
  if (links.length === 2 && first && second && first.kind === second.kind && first.to === second.to && first.kind !== 'close to')
    return say(peopleWords, first.kind === 'part of' ? 'skills.link.both_part_of' : 'skills.link.both_used_in', {
      one: first.from,
      other: second.from,
      to: first.to,
    });
  return links.map((link) => linkInWords(say, link)).join('; ');
}
