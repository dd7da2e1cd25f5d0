/** Reads iCalendar back, strictly, so that tests see what a calendar would. */

export interface ReadEvent {
  /** The value of a property that occurs once, unescaped; its zone, where it has one, as 'DTSTART;TZID'. */
  [property: string]: string;
}

/** STANDARD or DAYLIGHT of a zone. */
export interface Observance {
  DTSTART: string;
  TZOFFSETFROM: string;
  TZOFFSETTO: string;
  RRULE?: string;
}

export interface ReadCalendar {
  method: string;
  events: ReadEvent[];
  /** All ATTENDEE lines, in order: the parameters and the address. */
  attendees: { parameters: string; address: string }[];
  /** By TZID. */
  zones: Record<string, Observance[]>;
}

const unescaped = (text: string) => text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
const line = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*))*):(.*)$/u;

/** @throws Error where a line end, a fold, a quote or the nesting is not as RFC 5545 has it */
export function readCalendar(text: string): ReadCalendar {
  if (!text.endsWith('\r\n')) throw new Error('The last line has no end.');
  const folded = text.slice(0, -2).split('\r\n');
  for (const one of folded) {
    if (Buffer.byteLength(one) > 75) throw new Error(`Longer than 75 octets: ${one}`);
    if (/[\r\n]/.test(one)) throw new Error(`A bare line end in: ${one}`);
    if (Buffer.from(one).toString() !== one) throw new Error(`Folded within a character: ${one}`);
  }
  const read: ReadCalendar = { method: '', events: [], attendees: [], zones: {} };
  let zone: Observance[] = [];
  const open: string[] = [];
  for (const one of folded.join('\r\n').replaceAll('\r\n ', '').split('\r\n')) {
    const [, name = '', parameters = '', value = ''] = line.exec(one) ?? [];
    if (!name) throw new Error(`Not a property: ${one}`);
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') read.events.push({});
      if (value === 'STANDARD' || value === 'DAYLIGHT') zone.push({ DTSTART: '', TZOFFSETFROM: '', TZOFFSETTO: '' });
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`${value} ends where it is not open.`);
    } else if (name === 'METHOD') read.method = value;
    else if (name === 'ATTENDEE') read.attendees.push({ parameters, address: value.replace(/^mailto:/i, '') });
    else if (open.at(-1) === 'VEVENT') {
      const event = read.events.at(-1) as ReadEvent;
      if (name in event) throw new Error(`${name} is said twice.`);
      event[name] = unescaped(value);
      const tzid = /;TZID=([^;:]+)/.exec(parameters)?.[1];
      if (tzid) event[`${name};TZID`] = tzid;
    } else if (name === 'TZID') read.zones[value] = zone = [];
    else if (open.at(-2) === 'VTIMEZONE') Object.assign(zone.at(-1) as Observance, { [name]: value });
  }
  if (open.length > 0) throw new Error(`${open.at(-1)} is never closed.`);
  return read;
}
