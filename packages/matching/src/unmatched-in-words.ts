/**
 * Why somebody has no mentor, as a sentence a person can act on.
 * Example: 'Ana, Ben and Cem share 2 mentors with 2 places, and want 3.'
 */
import type { WhyUnmatched } from './unmatched.ts';

/** More names than these are counted. */
const NAMED = 4;

export function unmatchedInWords(why: WhyUnmatched): string {
  switch (why.reason) {
    case 'no-mentors':
      return `${why.mentee} has no mentor, because there are none.`;
    case 'blocked': {
      const rules = why.rules.map(({ rule, mentors }) => `"${rule}" closes ${mentors}`);
      return `Every one of ${counted(why.mentors, 'mentor')} is closed to ${why.mentee}: ${listed(rules)}.`;
    }
    case 'competition': {
      const { mentees, mentors, places, wanted } = why.hallSet;
      const share = `${listed(mentees)} share${mentees.length === 1 ? 's' : ''} ${counted(mentors.length, 'mentor')} with ${counted(places, 'place')}, and want${mentees.length === 1 ? 's' : ''} ${wanted}`;
      const [rule] = why.rules;
      return rule ? `${share}; what "${rule.rule}" closes to them has places free.` : `${share}.`;
    }
    case 'costs-points':
      return `${why.mentee} has no mentor, because all together have more points without.`;
  }
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

function listed(items: readonly string[]): string {
  const named = items.length > NAMED ? [...items.slice(0, NAMED - 1), `${items.length - NAMED + 1} others`] : items;
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}
