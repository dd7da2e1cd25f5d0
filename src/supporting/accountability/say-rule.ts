import type { Say } from '../../platform/words/words.ts';
import { supportingWords } from '../words.ts';
import type { Consequence, Rule } from './rule.ts';

/** The rule as the sentence it is. */
export function sayRule(say: Say, { when, consequences }: Rule): string {
  const counted = say(supportingWords, `accountability.rules.${when.counted}`);
  const whenSays = say(supportingWords, when.by === 'pair' ? 'accountability.rules.when_pair' : 'accountability.rules.when_mentor', {
    count: when.missed,
    counted,
  });
  const parts = consequences.map((one) => sayConsequence(say, one));
  const what =
    parts.length > 1
      ? `${parts.slice(0, -1).join(', ')}${say(supportingWords, 'accountability.rules.and')}${parts.at(-1)}`
      : (parts[0] ?? '');
  return say(supportingWords, 'accountability.rules.says', { when: whenSays, what });
}

function sayConsequence(say: Say, one: Consequence): string {
  if (one.do === 'open a case') return say(supportingWords, 'accountability.rules.case', { count: one.withinWorkingDays });
  return say(supportingWords, one.do === 'mail the sponsor' ? 'accountability.rules.sponsor' : 'accountability.rules.pause');
}
