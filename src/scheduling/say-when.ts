import type { Say } from '../platform/words/words.ts';
import { schedulingWords } from './words.ts';

interface Reader {
  say: Say;
  language: string;
  timeZone: string;
}

/** The last part of a zone's name as people say it: 'Buenos Aires'. */
export const cityOf = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');

const formatted = (at: Date, { language, timeZone }: Reader, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language, { timeZone, ...options }).format(at);

/** Day and time on the reader's own wall: 'Tuesday, March 10 at 10:00 (Berlin time)'. */
export function sayWhen(at: Date | string, reader: Reader): string {
  const instant = new Date(at);
  return reader.say(schedulingWords, 'when', {
    day: formatted(instant, reader, { weekday: 'long', day: 'numeric', month: 'long' }),
    time: formatted(instant, reader, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    city: cityOf(reader.timeZone),
  });
}

/** The same, short enough for a subject line: 'Tue, Mar 10, 10:00'. */
export function sayWhenShortly(at: Date | string, reader: Reader): string {
  return formatted(new Date(at), reader, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}
