import type { Say } from '../../platform/words/words.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { pairingWords } from '../words.ts';
import { laboratoryWords } from './words.ts';
import type { Change } from './change.ts';
import type { Outcome } from './outcome.ts';

/** 'Mo Adler: 2 places' @param names of people by id */
export function changeInWords(say: Say, change: Change, set: CriteriaSet, names: Readonly<Record<string, string>>): string {
  const named = (id: string) => names[id] ?? '';
  switch (change.what) {
    case 'strength':
      return say(laboratoryWords, 'change.strength', {
        name: set.criteria.find(({ key }) => key === change.criterion)?.name ?? change.criterion,
        strength:
          change.strength === 'points'
            ? say(laboratoryWords, 'change.points', { count: change.points ?? 0 })
            : say(pairingWords, `criteria.strength.${change.strength}`),
      });
    case 'seniority':
      return say(laboratoryWords, 'change.seniority', {
        where: say(pairingWords, `criteria.seniority_${change.mentorIs}`),
        steps: change.steps,
      });
    case 'hours apart':
      return change.hours === null
        ? say(laboratoryWords, 'change.no_hours')
        : say(laboratoryWords, 'change.hours', { hours: change.hours });
    case 'objective':
      return say(laboratoryWords, 'change.objective', {
        objective: say(pairingWords, change.objective === 'best fit' ? 'criteria.objective_fit' : 'criteria.objective_people'),
      });
    case 'places':
      return say(laboratoryWords, 'change.places', { mentor: named(change.mentor), places: change.places });
    default: {
      const key = ({ pin: 'pin', ban: 'ban', 'leave open': 'open' } as const)[change.what];
      return say(laboratoryWords, `change.${key}`, { mentee: named(change.mentee), mentor: named(change.mentor) });
    }
  }
}

/** 'Last change: 1 pair more, 12 points less, 3 people move.' */
export function stepInWords(say: Say, { pairs, points, moved }: Outcome['lastStep']): string {
  return say(laboratoryWords, 'said', {
    pairs:
      pairs === 0
        ? say(laboratoryWords, 'said_pairs_zero')
        : say(laboratoryWords, pairs > 0 ? 'said_pairs_more' : 'said_pairs_less', { count: Math.abs(pairs) }),
    points:
      points === 0
        ? say(laboratoryWords, 'said_points_same')
        : say(laboratoryWords, points > 0 ? 'said_points_more' : 'said_points_less', { count: Math.abs(points) }),
    moved: moved.count === 0 ? say(laboratoryWords, 'said_moved_none') : say(laboratoryWords, 'said_moved', { count: moved.count }),
  });
}
