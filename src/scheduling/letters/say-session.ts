import { fewNames, sayOthers } from '../../pairing/match-name.ts';
import type { Reader } from '../../platform/mail/mail.ts';
import { cityOf, sayTime, sayWhen, sayWhenShortly } from '../say-when.ts';
import { schedulingWords } from '../words.ts';
import type { SessionFacts } from './session-facts.ts';

/** The values most sentences about a session are made with. */
export const valuesOf = (facts: SessionFacts & { by?: string | null }, reader: Reader) => ({
  partner: sayOthers(reader.say, facts.others).partner,
  by: facts.by ?? '',
  number: facts.number,
  minutes: facts.minutes,
  when: sayWhen(facts.startsAt, reader),
  shortly: sayWhenShortly(facts.startsAt, reader),
});

/** Where they meet and what the others' clocks say then, each only where it is worth saying. */
export function sayCircumstances(facts: SessionFacts, reader: Reader): string[] {
  const { clocks, place, startsAt } = facts;
  const here = sayTime(startsAt, reader);
  const elsewhere = [...Map.groupBy(clocks, ({ timeZone }) => timeZone)].flatMap(([timeZone, people]) => {
    const time = sayTime(startsAt, { language: reader.language, timeZone });
    const names = people.map(({ name }) => name);
    return time === here ? [] : [{ partner: fewNames(reader.say, names), time, city: cityOf(timeZone) }];
  });
  const sentences = [
    ...(place ? [reader.say(schedulingWords, 'mail.where', { place })] : []),
    ...elsewhere.map((values) => reader.say(schedulingWords, 'mail.their_time', values)),
  ];
  return sentences.length > 0 ? [sentences.join('\n')] : [];
}
