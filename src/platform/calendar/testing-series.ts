/** Spreads a series over its days as a calendar does, by nothing but what the file says of it. */
import type { Observance, ReadCalendar, ReadEvent } from './testing.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** `20260310T150000` as if it were UTC. */
const wallMs = (text: string): number => {
  const [, year, month, day, hour, minute] = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})/.exec(text) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
};

const partOf = (rule: string, name: string): string => new RegExp(`(?:^|;)${name}=([^;]+)`).exec(rule)?.[1] ?? '';

const offsetMs = (text: string): number =>
  (text.startsWith('-') ? -1 : 1) * (Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5))) * minuteMs;

/** When the observance begins, on the wall before it does: once, or each year on 'the last Sunday of March'. */
function onsets({ DTSTART, RRULE }: Observance): number[] {
  const first = wallMs(DTSTART);
  if (!RRULE) return [first];
  const month = Number(partOf(RRULE, 'BYMONTH')) - 1;
  const [, week, weekday] = /^(-?\d)([A-Z]{2})$/.exec(partOf(RRULE, 'BYDAY')) ?? [];
  if (partOf(RRULE, 'FREQ') !== 'YEARLY' || !week || !weekday) throw new Error(`Not a yearly rule: ${RRULE}`);
  return Array.from({ length: 8 }, (_, years) => {
    const year = new Date(first).getUTCFullYear() + years;
    const start = Number(week) > 0 ? Date.UTC(year, month, 1) : Date.UTC(year, month + 1, 1);
    const ahead = (weekdays.indexOf(weekday) - new Date(start).getUTCDay() + 7) % 7;
    const week0 = Number(week) > 0 ? Number(week) - 1 : ahead === 0 && Number(week) === -1 ? -1 : Number(week);
    return start + (ahead + week0 * 7) * dayMs + (first % dayMs);
  });
}

/** @throws Error where the file does not define the zone it names */
function instantOf(read: ReadCalendar, wall: number, zone: string | undefined): Date {
  if (!zone) return new Date(wall);
  const observances = read.zones[zone];
  if (!observances) throw new Error(`${zone} is named and not defined.`);
  const begun = observances
    .flatMap((observance) => onsets(observance).map((at) => ({ at, observance })))
    .filter(({ at }) => at <= wall)
    .toSorted((one, other) => one.at - other.at);
  const latest = begun.at(-1);
  if (!latest) throw new Error(`${zone} says nothing of ${new Date(wall).toISOString()}.`);
  return new Date(wall - offsetMs(latest.observance.TZOFFSETTO));
}

const instant = (read: ReadCalendar, event: ReadEvent, property: string): Date =>
  instantOf(read, wallMs(event[property] as string), event[`${property};TZID`]);

export interface Shown {
  /** When it was to begin by the series; its start where it stands alone. */
  due: Date;
  startsAt: Date;
  event: ReadEvent;
}

/** Every meeting of one event of the file, changes to single ones aside. */
function spread(read: ReadCalendar, event: ReadEvent): Shown[] {
  const rule = event.RRULE;
  if (!rule) {
    const startsAt = instant(read, event, 'DTSTART');
    return [{ due: event['RECURRENCE-ID'] ? instant(read, event, 'RECURRENCE-ID') : startsAt, startsAt, event }];
  }
  const zone = event['DTSTART;TZID'];
  const everyDays = Number(partOf(rule, 'INTERVAL')) * (partOf(rule, 'FREQ') === 'WEEKLY' ? 7 : 1);
  const without = (event.EXDATE ?? '').split(',').filter(Boolean);
  if (without.length > 0 && event['EXDATE;TZID'] !== zone) throw new Error('EXDATE stands in another zone than DTSTART.');
  return Array.from({ length: Number(partOf(rule, 'COUNT')) }, (_, place) => wallMs(event.DTSTART as string) + place * everyDays * dayMs)
    .filter((wall) => !without.some((one) => wallMs(one) === wall))
    .map((wall) => instantOf(read, wall, zone))
    .map((due) => ({ due, startsAt: due, event }));
}

/** What a calendar shows that took the files in, in order; by RFC 5546 a smaller SEQUENCE than one it has is ignored. */
export function shownAfter(files: ReadCalendar[]): Shown[] {
  const shown = new Map<string, Shown & { uid: string; sequence: number }>();
  const gone = new Map<string, number>();
  for (const read of files)
    for (const event of read.events) {
      const [uid, sequence] = [event.UID as string, Number(event.SEQUENCE)];
      const whole = !event['RECURRENCE-ID'];
      if (whole) for (const [key, kept] of shown) if (kept.uid === uid && kept.sequence <= sequence) shown.delete(key);
      for (const one of whole && read.method === 'CANCEL' ? [] : spread(read, event)) {
        const key = `${uid} ${one.due.toISOString()}`;
        if (sequence < Math.max(shown.get(key)?.sequence ?? -1, gone.get(key) ?? -1)) continue;
        if (read.method === 'CANCEL') {
          shown.delete(key);
          gone.set(key, sequence);
        } else shown.set(key, { ...one, uid, sequence });
      }
    }
  return [...shown.values()].map(({ due, startsAt, event }) => ({ due, startsAt, event }));
}
