import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeInvitation, type Invitation } from './invitation.ts';
import { readCalendar } from './testing.ts';

const invitation: Invitation = {
  method: 'REQUEST',
  uid: 'session-1@pairwell',
  sequence: 0,
  stamp: '2026-03-02T09:00:00.000Z',
  startsAt: '2026-03-10T10:00:00.000Z',
  minutes: 45,
  title: 'Mentoring: Mo and Mia',
  description: 'Agenda: https://mentoring.example.org/sessions/1',
  place: 'Room 4',
  url: 'https://mentoring.example.org/sessions/1',
  organizer: { name: 'Sales mentorship', address: 'pairwell@example.org' },
  attendees: [
    { name: 'Mo Hansen', address: 'mo@example.org', accepted: true },
    { name: 'Mia Wolf', address: 'mia@example.org', accepted: false },
  ],
};

describe('A4-28 an invitation', () => {
  it('reads back as it was meant', () => {
    const read = readCalendar(writeInvitation(invitation));
    expect(read.method).toBe('REQUEST');
    expect(read.events).toEqual([
      expect.objectContaining({
        UID: 'session-1@pairwell',
        SEQUENCE: '0',
        DTSTAMP: '20260302T090000Z',
        DTSTART: '20260310T100000Z',
        DTEND: '20260310T104500Z',
        SUMMARY: 'Mentoring: Mo and Mia',
        LOCATION: 'Room 4',
        DESCRIPTION: 'Agenda: https://mentoring.example.org/sessions/1',
        ORGANIZER: 'mailto:pairwell@example.org',
        STATUS: 'CONFIRMED',
      }),
    ]);
    expect(read.attendees.map((one) => one.address)).toEqual(['mo@example.org', 'mia@example.org']);
    expect(read.attendees.map((one) => /PARTSTAT=([A-Z-]+)/.exec(one.parameters)?.[1])).toEqual(['ACCEPTED', 'NEEDS-ACTION']);
  });

  it('cancels under the same UID', () => {
    const read = readCalendar(writeInvitation({ ...invitation, method: 'CANCEL', sequence: 3 }));
    expect([read.method, read.events[0]?.UID, read.events[0]?.SEQUENCE, read.events[0]?.STATUS]).toEqual([
      'CANCEL',
      'session-1@pairwell',
      '3',
      'CANCELLED',
    ]);
  });

  it('holds no text that breaks out of its line', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({
        unit: fc.constantFrom(
          '"',
          '\\',
          ';',
          ',',
          ':',
          '\r',
          '\n',
          '\u2028',
          'a',
          '\u00e9',
          '\u{1f600}',
          '\u202e',
          '^',
          'BEGIN:VEVENT\r\n',
        ),
        maxLength: 80,
      }),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (title, description, place, name) => {
        const text = writeInvitation({
          ...invitation,
          title,
          description,
          place,
          organizer: { name, address: 'pairwell@example.org' },
          attendees: [{ name, address: 'mo@example.org', accepted: false }],
        });
        const read = readCalendar(text);
        expect(read.events).toHaveLength(1);
        expect(read.attendees).toHaveLength(1);
        expect(read.events[0]?.SUMMARY ?? '').toBe(asRead(title));
      }),
      { numRuns: 500 },
    );
  });
});

const asRead = (text: string) =>
  text
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
