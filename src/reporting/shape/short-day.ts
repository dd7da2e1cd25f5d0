/** Days as the reader's language writes them. */
import type { Context } from '../../platform/context.ts';

type Reader = Pick<Context, 'actor'>;

export const readersLanguage = ({ actor }: Reader): string => (actor.kind === 'person' ? actor.language : 'en');

const formats = new Map<Intl.DateTimeFormatOptions, Map<string, Intl.DateTimeFormat>>();

/** @param options one of those below: what is made of each is kept, for making it takes long */
function format(reader: Reader, on: string, options: Intl.DateTimeFormatOptions): string {
  const language = readersLanguage(reader);
  const made = formats.get(options) ?? new Map<string, Intl.DateTimeFormat>();
  formats.set(options, made);
  const found = made.get(language) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  made.set(language, found);
  return found.format(new Date(`${on}T00:00:00Z`));
}

const dayAndMonth = { day: 'numeric', month: 'short' } as const;
const monthAlone = { month: 'short' } as const;
const monthAndYear = { month: 'short', year: 'numeric' } as const;
const wholeDay = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** Under a bar: '2 Mar'. @param on `YYYY-MM-DD` */
export const shortDay = (reader: Reader, on: string): string => format(reader, on, dayAndMonth);

/** Under a bar, with the year where it is a new one: 'Dec', 'Jan 2027'. */
export const shortMonth = (reader: Reader, on: string): string => format(reader, on, on.slice(5, 7) === '01' ? monthAndYear : monthAlone);

/** '2 March 2026' */
export const longDay = (reader: Reader, on: string): string => format(reader, on, wholeDay);
