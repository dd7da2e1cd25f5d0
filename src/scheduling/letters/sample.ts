/** A session for the samples of this stage's mails. */
import type { InvitationFacts } from './invitation-facts.ts';
import type { SeriesFacts } from './series-facts.ts';
import type { SessionFacts } from './session-facts.ts';

export const sampleSession: SessionFacts = {
  session: '0195d2a0-0000-7000-8000-000000000001',
  match: '0195d2a0-0000-7000-8000-000000000002',
  number: 3,
  startsAt: '2026-03-10T14:00:00.000Z',
  minutes: 45,
  place: 'https://meet.example.org/mo-and-mia',
  program: 'Sales mentorship, 90 days',
  others: { names: ['Mo Hansen'], count: 1 },
  clocks: [{ name: 'Mo Hansen', timeZone: 'America/New_York' }],
};

export const sampleInvitation: InvitationFacts = {
  ...sampleSession,
  by: 'Mo Hansen',
  names: ['Mo Hansen', 'Mia Wolf'],
  calendar: {
    uid: 'session-0195d2a0-0000-7000-8000-000000000001@pairwell',
    sequence: 0,
    stamp: '2026-03-02T09:00:00.000Z',
    startsAt: sampleSession.startsAt,
    minutes: sampleSession.minutes,
    place: sampleSession.place,
    url: 'https://mentoring.example/sessions/0195d2a0-0000-7000-8000-000000000001',
    organizer: { name: sampleSession.program, address: 'mentoring@example.org' },
    attendees: [
      { name: 'Mo Hansen', address: 'mo@example.org', accepted: true },
      { name: 'Mia Wolf', address: 'mia@example.org', accepted: false },
    ],
  },
};

export const sampleSeries: SeriesFacts = {
  ...sampleInvitation,
  sessions: [
    { number: 3, startsAt: '2026-03-10T14:00:00.000Z' },
    { number: 4, startsAt: '2026-03-24T14:00:00.000Z' },
    { number: 5, startsAt: '2026-04-07T13:00:00.000Z' },
  ],
  calendar: {
    ...sampleInvitation.calendar,
    uid: 'series-0195d2a0-0000-7000-8000-000000000003@pairwell',
    url: 'https://mentoring.example/matches/0195d2a0-0000-7000-8000-000000000002',
    series: { timeZone: 'Europe/Berlin', everyDays: 14, count: 3, without: [] },
  },
  changed: [],
};
