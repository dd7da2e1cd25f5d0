import type { Say } from '../../platform/words/words.ts';
import { pairingWords } from '../words.ts';
import type { Criterion } from './criteria-set.ts';
import { pointsOf } from './points.rules.ts';

/** 'Teaches what the mentee wants to learn: 30 points' */
export function criterionInWords(say: Say, criterion: Pick<Criterion, 'name' | 'strength' | 'points' | 'kind'>): string {
  const { name, strength } = criterion;
  const count = pointsOf(criterion);
  if (strength === 'ignored') return say(pairingWords, 'criteria.says_ignored', { name });
  if (strength !== 'required') return say(pairingWords, 'criteria.says_points', { name, count });
  return count > 0
    ? say(pairingWords, 'criteria.says_required_points', { name, count })
    : say(pairingWords, 'criteria.says_required', { name });
}
