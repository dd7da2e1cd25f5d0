import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeInvitation, type Invitation } from './invitation.ts';
import { readCalendar } from './testing.ts';
import { shownAfter } from './testing-series.ts';
import { recurring } from './wall-time.ts';

const series = (first: string, timeZone: string, { everyDays, count }: { everyDays: number; count: number }) => {
  const times = recurring(first, timeZone, { everyDays, count });
  const startsAt = times.map((one) => one.at.toISOString());
  const invitation: Invitation = {
    method: 'REQUEST',
    uid: 'series-1@pairwell',
    sequence: 0,
    stamp: '2026-03-02T09:00:00.000Z',
    startsAt: startsAt[0] as string,
    minutes: 45,
    title: 'Mentoring: Mo and Mia',
    description: 'https://mentoring.example.org/matches/1',
    place: 'Room 4',
    url: 'https://mentoring.example.org/matches/1',
    organizer: { name: 'Sales mentorship', address: 'pairwell@example.org' },
    attendees: [{ name: 'Mo Hansen', address: 'mo@example.org', accepted: true }],
    series: { timeZone, everyDays, count, without: [] },
  };
  return { invitation, startsAt, isWhole: times.every((one) => !one.moved) };
};
const starts = (...files: string[]) => shownAfter(files.map(readCalendar)).map((one) => one.startsAt.toISOString());
const berlin = series('2026-03-16T10:00', 'Europe/Berlin', { everyDays: 7, count: 4 });
const oneOf = (place: number, change: Partial<Invitation>): Invitation => {
  const due = berlin.startsAt[place] as string;
  const { series: _, ...alone } = berlin.invitation;
  return { ...alone, startsAt: due, sequence: 1, oneOf: { timeZone: 'Europe/Berlin', due }, ...change };
};

describe('A4-28 a series in one file', () => {
  it('keeps its time on the wall when the clocks change, as a rule with its zone', () => {
    const text = writeInvitation(berlin.invitation);
    const { events, zones } = readCalendar(text);
    expect(events).toEqual([
      expect.objectContaining({
        UID: 'series-1@pairwell',
        SEQUENCE: '0',
        DTSTAMP: '20260302T090000Z',
        DTSTART: '20260316T100000',
        'DTSTART;TZID': 'Europe/Berlin',
        DTEND: '20260316T104500',
        RRULE: 'FREQ=WEEKLY;COUNT=4;INTERVAL=1',
      }),
    ]);
    expect(zones['Europe/Berlin']?.map((one) => [one.TZOFFSETTO, one.RRULE])).toEqual([
      ['+0200', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'],
      ['+0100', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
    ]);
    expect(starts(text)).toEqual([
      '2026-03-16T09:00:00.000Z',
      '2026-03-23T09:00:00.000Z',
      '2026-03-30T08:00:00.000Z',
      '2026-04-06T08:00:00.000Z',
    ]);
  });

  it('moves one of them by its RECURRENCE-ID, and takes one out, each under the UID of the series', () => {
    const [whole, moved, cancelled] = [
      writeInvitation(berlin.invitation),
      writeInvitation(oneOf(2, { startsAt: '2026-04-01T12:00:00.000Z' })),
      writeInvitation(oneOf(1, { method: 'CANCEL' })),
    ];
    expect(readCalendar(moved).events[0]).toMatchObject({ 'RECURRENCE-ID': '20260330T100000', DTSTART: '20260401T140000', SEQUENCE: '1' });
    expect(starts(whole, moved, cancelled).toSorted()).toEqual([
      '2026-03-16T09:00:00.000Z',
      '2026-04-01T12:00:00.000Z',
      '2026-04-06T08:00:00.000Z',
    ]);
    expect(starts(whole, moved, writeInvitation({ ...berlin.invitation, method: 'CANCEL', sequence: 2 }))).toEqual([]);
  });

  it('says itself anew with those that are left, and those that were moved', () => {
    const [first, second, third] = berlin.startsAt as [string, string, string];
    const anew: Invitation = {
      ...berlin.invitation,
      sequence: 2,
      series: { timeZone: 'Europe/Berlin', everyDays: 7, count: 3, without: [second] },
    };
    const text = writeInvitation(anew, [oneOf(2, { startsAt: '2026-04-01T12:00:00.000Z', sequence: 2 })]);
    expect(readCalendar(text).events.map((one) => one.EXDATE)).toEqual(['20260323T100000', undefined]);
    expect(starts(writeInvitation(berlin.invitation), text)).toEqual([first, '2026-04-01T12:00:00.000Z']);
    expect(third).toBe('2026-03-30T08:00:00.000Z');
  });

  it('is read back as it was meant in every zone, on any machine', () => {
    const wall = fc
      .integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2032, 11, 31) / 60_000 })
      .map((minute) => new Date(minute * 60_000).toISOString().slice(0, 16));
    fc.assert(
      fc.property(
        wall,
        fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 2, max: 12 }),
        (first, zone, everyDays, count) => {
          const { invitation, startsAt, isWhole } = series(first, zone, { everyDays, count });
          fc.pre(isWhole);
          expect(starts(writeInvitation(invitation))).toEqual(startsAt);
        },
      ),
      { numRuns: 400 },
    );
  });
});
