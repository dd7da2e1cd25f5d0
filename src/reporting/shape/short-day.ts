/** Days as the reader's language writes them. */
import type { Context } from '../../platform/context.ts';

type Reader = Pick<Context, 'actor'>;

export const readersLanguage = ({ actor }: Reader): string => (actor.kind === 'person' ? actor.language : 'en');

const format = (reader: Reader, on: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(readersLanguage(reader), { ...options, timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`));

/** Under a bar: '2 Mar'. @param on `YYYY-MM-DD` */
export const shortDay = (reader: Reader, on: string): string => format(reader, on, { day: 'numeric', month: 'short' });

/** Under a bar, with the year where it is a new one: 'Dec', 'Jan 2027'. */
export const shortMonth = (reader: Reader, on: string): string =>
  format(reader, on, on.slice(5, 7) === '01' ? { month: 'short', year: 'numeric' } : { month: 'short' });

/** '2 March 2026' */
export const longDay = (reader: Reader, on: string): string => format(reader, on, { day: 'numeric', month: 'long', year: 'numeric' });
