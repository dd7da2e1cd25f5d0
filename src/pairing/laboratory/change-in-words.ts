import type { Say } from '../../platform/words/words.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { pairingWords } from '../words.ts';
import type { Change } from './change.ts';
import type { Outcome } from './outcome.ts';

/** 'Mo Adler: 2 places' @param names of people by id */
export function changeInWords(say: Say, change: Change, set: CriteriaSet, names: Readonly<Record<string, string>>): string {
  const named = (id: string) => names[id] ?? '';
  switch (change.what) {
    case 'strength':
      return say(pairingWords, 'laboratory.change.strength', {
        name: set.criteria.find(({ key }) => key === change.criterion)?.name ?? change.criterion,
        strength:
          change.strength === 'points'
            ? say(pairingWords, 'laboratory.change.points', { count: change.points ?? 0 })
            : say(pairingWords, `criteria.strength.${change.strength}`),
      });
    case 'seniority':
      return say(pairingWords, 'laboratory.change.seniority', {
        where: say(pairingWords, `criteria.seniority_${change.mentorIs}`),
        steps: change.steps,
      });
    case 'hours apart':
      return change.hours === null
        ? say(pairingWords, 'laboratory.change.no_hours')
        : say(pairingWords, 'laboratory.change.hours', { hours: change.hours });
    case 'objective':
      return say(pairingWords, 'laboratory.change.objective', {
        objective: say(pairingWords, change.objective === 'best fit' ? 'criteria.objective_fit' : 'criteria.objective_people'),
      });
    case 'places':
      return say(pairingWords, 'laboratory.change.places', { mentor: named(change.mentor), places: change.places });
    default: {
      const key = ({ pin: 'pin', ban: 'ban', 'leave open': 'open' } as const)[change.what];
      return say(pairingWords, `laboratory.change.${key}`, { mentee: named(change.mentee), mentor: named(change.mentor) });
    }
  }
}

/** 'Last change: 1 pair more, 12 points less, 3 people move.' */
export function stepInWords(say: Say, { pairs, points, moved }: Outcome['lastStep']): string {
  return say(pairingWords, 'laboratory.said', {
    pairs:
      pairs === 0
        ? say(pairingWords, 'laboratory.said_pairs_zero')
        : say(pairingWords, pairs > 0 ? 'laboratory.said_pairs_more' : 'laboratory.said_pairs_less', { count: Math.abs(pairs) }),
    points:
      points === 0
        ? say(pairingWords, 'laboratory.said_points_same')
        : say(pairingWords, points > 0 ? 'laboratory.said_points_more' : 'laboratory.said_points_less', { count: Math.abs(points) }),
    moved:
      moved.count === 0
        ? say(pairingWords, 'laboratory.said_moved_none')
        : say(pairingWords, 'laboratory.said_moved', { count: moved.count }),
  });
}
