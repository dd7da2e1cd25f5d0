/** iCalendar (RFC 5545) with the methods of RFC 5546, as calendars take it from a mail. */
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventRepeatingFreq,
  ICalEventStatus,
  type ICalCalendar,
} from 'ical-generator';
import { writeTimeZone } from './time-zone.ts';
import { zoned } from './zoned.ts';

export interface Invited {
  name: string;
  address: string;
  /** Booked it, so need not answer. */
  accepted: boolean;
}

/** Several meetings at the same time on the wall of the zone, the first at the invitation's own start. */
export interface Series {
  timeZone: string;
  everyDays: number;
  count: number;
  /** The starts of those that do not take place. */
  without: string[];
}

/** One meeting of a series, as a change to it alone names it. */
export interface OneOfSeries {
  timeZone: string;
  /** When it was to begin by the series, wherever it has been moved since. */
  due: string;
}

/** One meeting as calendars are told of it. Moments are ISO 8601 instants, so that it can be kept as JSON. */
export interface Invitation {
  method: 'REQUEST' | 'CANCEL';
  /** The same for all that is ever said about this meeting. */
  uid: string;
  /** One more with each change; calendars ignore a smaller one. */
  sequence: number;
  /** When this was said. */
  stamp: string;
  startsAt: string;
  minutes: number;
  title: string;
  /** Plain text. */
  description: string;
  /** A room or a link to a call; '' for none. */
  place: string;
  /** The meeting's page. */
  url: string;
  organizer: { name: string; address: string };
  attendees: Invited[];
  /** Left out for a meeting on its own. */
  series?: Series;
  oneOf?: OneOfSeries;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Every kind of line end becomes one, and control characters, which no calendar may hold, spaces. */
const withoutControls = (text: string) => text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(/[^\P{Cc}\n\t]/gu, ' ');
const onOneLine = (text: string) => withoutControls(text).replace(/\s+/g, ' ').trim();
const asAddress = (text: string) => onOneLine(text).replace(/[\s"<>;:,]/g, '');
/** A parameter cannot hold a double quote at all, and may not be empty. */
const asName = ({ name, address }: { name: string; address: string }) => onOneLine(name).replaceAll('"', "'") || asAddress(address);

/**
 * @param changed meetings of the series that differ from it, under its UID
 * @returns the text of an .ics file: CRLF line ends, folded at 75 octets
 */
export function writeInvitation(given: Invitation, changed: Invitation[] = []): string {
  const all = [given, ...changed];
  const starts = all.flatMap((one) => [Date.parse(one.startsAt), Date.parse(lastDue(one))]);
  const calendar = ical({
    method: given.method === 'CANCEL' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    prodId: { company: 'Pairwell', product: 'Pairwell', language: 'EN' },
    // A zone of the whole calendar would take the Z from every DTSTAMP, so it is named by the meetings alone.
    timezone: { name: null, generator: (zone) => writeTimeZone(zone, Math.min(...starts), Math.max(...starts)) },
  });
  for (const one of all) addMeeting(calendar, one);
  return `${calendar.toString().replace(/\r\n$/, '')}\r\n`;
}

/** No earlier than the last that the zone is needed for; exact is not needed. */
const lastDue = ({ startsAt, series, oneOf }: Invitation): string =>
  series ? new Date(Date.parse(startsAt) + series.everyDays * series.count * dayMs).toISOString() : (oneOf?.due ?? startsAt);

function addMeeting(calendar: ICalCalendar, given: Invitation): void {
  const { series, oneOf } = given;
  const endsAt = new Date(Date.parse(given.startsAt) + given.minutes * minuteMs).toISOString();
  calendar.createEvent({
    id: given.uid,
    sequence: given.sequence,
    stamp: new Date(given.stamp),
    start: zoned(given.startsAt),
    end: zoned(endsAt),
    timezone: (series ?? oneOf)?.timeZone ?? null,
    recurrenceId: oneOf ? zoned(oneOf.due) : null,
    repeating: series ? repeatingOf(series) : null,
    summary: onOneLine(given.title),
    description: withoutControls(given.description),
    location: onOneLine(given.place) || null,
    url: given.url,
    organizer: { name: asName(given.organizer), email: asAddress(given.organizer.address) },
    attendees: given.attendees.map((one) => ({
      name: asName(one),
      email: asAddress(one.address),
      role: ICalAttendeeRole.REQ,
      // Nobody reads answers sent to the organiser's address, so none are asked for.
      rsvp: false,
      status: one.accepted ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.NEEDSACTION,
    })),
    status: given.method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
}

/** Whole weeks are said as weeks, which every calendar shows as such. */
function repeatingOf({ everyDays, count, without }: Series) {
  const weekly = everyDays % 7 === 0;
  return {
    freq: weekly ? ICalEventRepeatingFreq.WEEKLY : ICalEventRepeatingFreq.DAILY,
    interval: weekly ? everyDays / 7 : everyDays,
    count,
    ...(without.length > 0 ? { exclude: without.map((at) => zoned(at)) } : {}),
  };
}
