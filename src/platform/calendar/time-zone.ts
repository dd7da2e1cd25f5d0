/** VTIMEZONE of RFC 5545: what a calendar that does not know the zone by its name goes by. */
import { offsetAt } from './wall-time.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

interface ChangeOfClocks {
  at: number;
  from: number;
  to: number;
}

/** The changes within the time, each to the minute. */
function changesIn(zone: string, startMs: number, endMs: number): ChangeOfClocks[] {
  const changes: ChangeOfClocks[] = [];
  for (let day = startMs; day < endMs; day += dayMs) {
    const [from, to] = [offsetAt(day, zone), offsetAt(day + dayMs, zone)];
    if (from === to) continue;
    let [before, after] = [day, day + dayMs];
    while (after - before > minuteMs) {
      const between = Math.floor((before + after) / 2 / minuteMs) * minuteMs;
      if (offsetAt(between, zone) === from) before = between;
      else after = between;
    }
    changes.push({ at: after, from, to });
  }
  return changes;
}

/** The wall as the clocks showed it until then. */
const wallBefore = ({ at, from }: ChangeOfClocks): Date => new Date(at + from);

const dateTime = (wall: Date): string => wall.toISOString().slice(0, 19).replace(/[-:]/g, '');

const hours = (offsetMs: number): string => {
  const minutes = Math.abs(offsetMs) / minuteMs;
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${digits(Math.floor(minutes / 60))}${digits(minutes % 60)}`;
};

const observance = (change: ChangeOfClocks, rule?: string): string[] => {
  const kind = change.to > change.from ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${dateTime(wallBefore(change))}`,
    `TZOFFSETFROM:${hours(change.from)}`,
    `TZOFFSETTO:${hours(change.to)}`,
    ...(rule ? [`RRULE:${rule}`] : []),
    `END:${kind}`,
  ];
};

const weekInMonth = (wall: Date): number => Math.ceil(wall.getUTCDate() / 7);
const isLastInMonth = (wall: Date): boolean => new Date(wall.getTime() + 7 * dayMs).getUTCMonth() !== wall.getUTCMonth();

/** 'the last Sunday of March', where the changes keep to one such rule, one a year. */
function yearlyRule(changes: ChangeOfClocks[]): string | undefined {
  const walls = changes.map(wallBefore);
  const [first] = walls as [Date, ...Date[]];
  const alike = walls.every(
    (wall, place) =>
      wall.getUTCFullYear() === first.getUTCFullYear() + place &&
      wall.getUTCMonth() === first.getUTCMonth() &&
      wall.getUTCDay() === first.getUTCDay() &&
      wall.getTime() % dayMs === first.getTime() % dayMs,
  );
  if (!alike || walls.length < 2) return undefined;
  const week = walls.every(isLastInMonth) ? -1 : weekInMonth(first);
  if (week > 0 && walls.some((wall) => weekInMonth(wall) !== week)) return undefined;
  return `FREQ=YEARLY;BYMONTH=${first.getUTCMonth() + 1};BYDAY=${week}${weekdays[first.getUTCDay()]}`;
}

/**
 * @param zone its IANA name
 * @returns the component as lines of text, right from a year before the first instant until past the last
 */
export function writeTimeZone(zone: string, firstMs: number, lastMs: number): string {
  const startMs = Math.floor(firstMs / dayMs) * dayMs - 400 * dayMs;
  const changes = changesIn(zone, startMs, lastMs + 800 * dayMs);
  const atFirst = offsetAt(startMs, zone);
  const alike = [...Map.groupBy(changes, ({ from, to }) => `${from} ${to}`).values()];
  const rules = alike.map(yearlyRule);
  const isRegular = alike.length === 2 && rules.every(Boolean);
  const observances = isRegular
    ? alike.flatMap((found, place) => observance(found[0] as ChangeOfClocks, rules[place]))
    : [{ at: 0, from: atFirst, to: atFirst }, ...changes].flatMap((change) => observance(change));
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances, 'END:VTIMEZONE'].join('\r\n');
}
