import type { Say } from '../platform/words/words.ts';
import { schedulingWords } from './words.ts';

interface Reader {
  say: Say;
  language: string;
  timeZone: string;
}

/** The last part of a zone's name as people say it: 'Buenos Aires'. */
export const cityOf = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');

const formats = new Map<string, Intl.DateTimeFormat>();

/** Kept, since making a format takes longer than writing the rest of a mail. */
function formatFor({ language, timeZone }: Omit<Reader, 'say'>, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, timeZone, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { timeZone, ...options });
  formats.set(key, format);
  return format;
}

/** Languages set odd spaces into times; a mail's subject is better off with plain ones. */
const formatted = (at: Date | string, where: Omit<Reader, 'say'>, options: Intl.DateTimeFormatOptions): string =>
  formatFor(where, options)
    .format(new Date(at))
    .replace(/[\u00a0\u202f]/g, ' ');

/** The time alone, on the wall of the zone: '10:00 AM'. */
export const sayTime = (at: Date | string, where: Omit<Reader, 'say'>): string =>
  formatted(at, where, { hour: 'numeric', minute: '2-digit' });

/** Day and time on the reader's own wall: 'Tuesday, March 10 at 10:00 AM (Berlin time)'. */
export function sayWhen(at: Date | string, reader: Reader): string {
  const day = formatted(at, reader, { weekday: 'long', day: 'numeric', month: 'long' });
  return reader.say(schedulingWords, 'when', { day, time: sayTime(at, reader), city: cityOf(reader.timeZone) });
}

/** The same, short enough for a subject line: 'Tue, Mar 10, 10:00 AM'. */
export function sayWhenShortly(at: Date | string, reader: Omit<Reader, 'say'>): string {
  return formatted(at, reader, { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' });
}
