/** A session for the samples of this stage's mails. */
import type { InvitationFacts } from './invitation-facts.ts';
import type { SessionFacts } from './session-facts.ts';

export const sampleSession: SessionFacts = {
  session: '0195d2a0-0000-7000-8000-000000000001',
  match: '0195d2a0-0000-7000-8000-000000000002',
  number: 3,
  startsAt: '2026-03-10T14:00:00.000Z',
  minutes: 45,
  place: 'https://meet.example.org/mo-and-mia',
  program: 'Sales mentorship, 90 days',
  partner: { name: 'Mo Hansen', timeZone: 'America/New_York' },
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
