/** iCalendar (RFC 5545) with the methods of RFC 5546, as calendars take it from a mail. */
import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

export interface Invited {
  name: string;
  address: string;
  /** Booked it, so need not answer. */
  accepted: boolean;
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
}

const minuteMs = 60_000;

/** Every kind of line end becomes one, and control characters, which no calendar may hold, spaces. */
const withoutControls = (text: string) => text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(/[^\P{Cc}\n\t]/gu, ' ');
const onOneLine = (text: string) => withoutControls(text).replace(/\s+/g, ' ').trim();
const asAddress = (text: string) => onOneLine(text).replace(/[\s"<>;:,]/g, '');
/** A parameter cannot hold a double quote at all, and may not be empty. */
const asName = ({ name, address }: { name: string; address: string }) => onOneLine(name).replaceAll('"', "'") || asAddress(address);

/** @returns the text of an .ics file: CRLF line ends, folded at 75 octets */
export function writeInvitation(given: Invitation): string {
  const cancelled = given.method === 'CANCEL';
  const calendar = ical({
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    prodId: { company: 'Pairwell', product: 'Pairwell', language: 'EN' },
  });
  calendar.createEvent({
    id: given.uid,
    sequence: given.sequence,
    stamp: new Date(given.stamp),
    start: new Date(given.startsAt),
    end: new Date(new Date(given.startsAt).getTime() + given.minutes * minuteMs),
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
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return `${calendar.toString().replace(/\r\n$/, '')}\r\n`;
}
