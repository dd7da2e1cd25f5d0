import { useReader, useRoot } from './reader.ts';

type Shown = 'date' | 'time' | 'both' | 'exact' | 'ago';

const date: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
const time: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
const options = {
  date: { weekday: 'short', ...date },
  time,
  both: { weekday: 'short', ...date, ...time },
  exact: { weekday: 'short', ...date, ...time, timeZoneName: 'short' },
} as const satisfies Record<Exclude<Shown, 'ago'>, Intl.DateTimeFormatOptions>;

const days = new Map<string, Intl.DateTimeFormat>();
const moments = new Map<string, Record<keyof typeof options, Intl.DateTimeFormat>>();

/** Making a format takes longer than a page of moments does. */
function momentsIn(language: string, timeZone: string): Record<keyof typeof options, Intl.DateTimeFormat> {
  const key = `${language} ${timeZone}`;
  const found = moments.get(key);
  if (found) return found;
  const formatOf = (shown: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, { ...shown, timeZone });
  const made = { date: formatOf(options.date), time: formatOf(time), both: formatOf(options.both), exact: formatOf(options.exact) };
  moments.set(key, made);
  return made;
}

function dayIn(language: string): Intl.DateTimeFormat {
  const found = days.get(language) ?? new Intl.DateTimeFormat(language, { ...date, timeZone: 'UTC' });
  days.set(language, found);
  return found;
}

const units = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

function ago(at: Date, now: Date, language: string): string {
  const distance = at.getTime() - now.getTime();
  const [unit, length] = units.find(([, one]) => Math.abs(distance) >= one) ?? ['minute', 60_000];
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.round(distance / length), unit);
}

/** An instant in the reader's zone, which `exact` names; the others name it when pointed at. The server's text is kept: browsers differ in their spaces. */
export function Moment({ at, as = 'both' }: { at: Date | string; as?: Shown }) {
  const { language, timeZone } = useReader();
  const root = useRoot();
  const instant = new Date(at);
  const formats = momentsIn(language, timeZone);
  const exact = formats.exact.format(instant);
  const text = as === 'ago' ? ago(instant, new Date(root?.now ?? instant), language) : formats[as].format(instant);
  return (
    <time dateTime={instant.toISOString()} title={as === 'exact' ? undefined : exact} suppressHydrationWarning>
      {text}
    </time>
  );
}

/** A calendar day, the same everywhere. @param on `YYYY-MM-DD` */
export function Day({ on }: { on: string }) {
  const { language } = useReader();
  return (
    <time dateTime={on} suppressHydrationWarning>
      {dayIn(language).format(new Date(`${on}T00:00:00Z`))}
    </time>
  );
}

/** The same as text, for the middle of a sentence. */
export function useSayDay(): (on: string) => string {
  const { language } = useReader();
  return (on) => dayIn(language).format(new Date(`${on}T00:00:00Z`));
}
