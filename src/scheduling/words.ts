import { defineWords } from '../platform/words/words.ts';

export const schedulingWords = defineWords('scheduling', {
  when: '{{day}} at {{time}} ({{city}} time)',
  state: {
    ahead: 'Planned',
    'under way': 'Now',
    'awaiting word': 'Did you meet?',
    held: 'Held',
    missed: 'Missed',
    contested: 'Contested',
    excused: 'Excused',
    cancelled: 'Cancelled',
  },
  calendar: {
    title: 'Mentoring, session {{number}}: {{names}}',
    description: 'A session of {{program}}.\n\nAgenda, notes and next steps:\n{{url}}\n\nCannot make it? Move or cancel it there before it starts, and it does not count as missed.',
  },
  mail: {
    where: 'Where: {{place}}',
    their_time: 'For {{partner}} it is {{time}} then ({{city}} time).',
    prepare: 'Open the agenda',
    new_time: 'Find a new time',
    cannot_make_it: 'Cannot make it? Move the session before it starts, and it does not count as missed.',
    scheduled: {
      subject: 'Session {{number}} with {{partner}}: {{shortly}}',
      by_partner: '{{partner}} has scheduled your session {{number}} for {{when}}, {{minutes}} minutes.',
      by_you: 'Your session {{number}} with {{partner}} is set for {{when}}, {{minutes}} minutes.',
      attached: 'The invitation is attached. Many calendars have added it already.',
    },
    moved: {
      subject: 'Moved: session {{number}} with {{partner}}, now {{shortly}}',
      by_partner: '{{partner}} has moved your session {{number}} from {{from}} to {{when}}, {{minutes}} minutes.',
      by_you: 'You have moved session {{number}} with {{partner}} from {{from}} to {{when}}, {{minutes}} minutes.',
      attached: 'The invitation attached replaces the one before.',
    },
    changed: {
      subject: 'Changed: session {{number}} with {{partner}}, {{shortly}}',
      by_partner: '{{partner}} has changed the details of your session {{number}}. It stays on {{when}}, {{minutes}} minutes.',
      by_you: 'You have changed the details of session {{number}} with {{partner}}. It stays on {{when}}, {{minutes}} minutes.',
    },
    cancelled: {
      subject: 'Cancelled: session {{number}} with {{partner}}, {{shortly}}',
      by_partner: '{{partner}} has cancelled your session {{number}} on {{when}}.',
      by_you: 'You have cancelled session {{number}} with {{partner}} on {{when}}.',
      match_ended: 'Your match with {{partner}} has ended, so session {{number}} on {{when}} does not take place.',
      attached: 'The message attached takes it out of your calendar.',
    },
    excused: {
      subject: 'Excused: session {{number}} with {{partner}}, {{shortly}}',
      by_partner: '{{partner}} has excused your session {{number}} on {{when}}. It does not count as missed.',
      by_you: 'Session {{number}} with {{partner}} on {{when}} is excused. It does not count as missed.',
      attached: 'The message attached takes it out of your calendar. A new date keeps you in step.',
      next: 'A new date keeps you in step.',
    },
    reminder: {
      subject: 'Session {{number}} with {{partner}}: {{shortly}}',
      subject_many: 'Your next {{count}} sessions, from {{shortly}}',
      text: 'Session {{number}} with {{partner}} is on {{when}}, {{minutes}} minutes.',
    },
    did_you_meet: {
      subject: 'Did you meet {{partner}}?',
      text: 'Session {{number}} with {{partner}} was planned for {{when}}.',
      how_long: 'Say whether you met and write down what comes next. It takes about a minute.',
      action: 'Wrap up the session',
      closing_one: 'If neither of you says anything within {{count}} hour of the start, it counts as missed.',
      closing_other: 'If neither of you says anything within {{count}} hours of the start, it counts as missed.',
    },
    missed: {
      subject: 'Session {{number}} with {{partner}} counts as missed',
      silent: 'Nobody has said how session {{number}} with {{partner}} on {{when}} went, so it counts as missed.',
      reported: '{{partner}} has written down that session {{number}} on {{when}} did not take place, so it counts as missed.',
      contest: 'If you did meet, or if there was a good reason, say so and it no longer counts.',
      action: 'Contest it or find a new time',
      closing: 'You get this once for each session that counts as missed.',
    },
  },
});
