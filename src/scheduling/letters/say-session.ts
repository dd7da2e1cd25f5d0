import type { Reader } from '../../platform/mail/mail.ts';
import { cityOf, sayTime, sayWhen, sayWhenShortly } from '../say-when.ts';
import { schedulingWords } from '../words.ts';
import type { SessionFacts } from './session-facts.ts';

/** The values most sentences about a session are made with. */
export const valuesOf = (facts: SessionFacts, reader: Reader) => ({
  partner: facts.partner.name,
  number: facts.number,
  minutes: facts.minutes,
  when: sayWhen(facts.startsAt, reader),
  shortly: sayWhenShortly(facts.startsAt, reader),
});

/** Where they meet and what the partner's clock says then, each only where it is worth saying. */
export function sayCircumstances(facts: SessionFacts, reader: Reader): string[] {
  const { partner, place, startsAt } = facts;
  const theirTime = sayTime(startsAt, { language: reader.language, timeZone: partner.timeZone });
  const sentences: string[] = [];
  if (place) sentences.push(reader.say(schedulingWords, 'mail.where', { place }));
  if (theirTime !== sayTime(startsAt, reader))
    sentences.push(
      reader.say(schedulingWords, 'mail.their_time', { partner: partner.name, time: theirTime, city: cityOf(partner.timeZone) }),
    );
  return sentences.length > 0 ? [sentences.join('\n')] : [];
}
