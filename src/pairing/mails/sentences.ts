/** The sentences of this stage's mails. */
export const mailSentences = {
  matched: {
    subject: 'You and {{partner}} are matched in {{program}}',
    hello: 'Hello {{name}},',
    news_mentee: '{{partner}} is your {{role}} in {{program}}.',
    news_mentor: 'You have a new {{role}} in {{program}}: {{partner}}.',
    track: 'Your track: {{track}}.',
    why: 'Why the two of you:',
    why_line: '– {{reason}}',
    reason_mentee: 'What you asked for and {{partner}} brings: {{fact}}',
    reason_mentor: 'What {{partner}} asks for and you bring: {{fact}}',
    reason_clock: 'You live by the same clock',
    reason_hours_one: 'Your clocks are {{count}} hour apart',
    reason_hours_other: 'Your clocks are {{count}} hours apart',
    next: 'Your room is open. Say hello, agree on a first date, and write your charter together.',
    action: 'Open your room',
    closing: 'If something makes this pair impossible, tell the person who runs the program, and another one will be found.',
  },
  quiet: {
    subject: 'Is it quiet between you and {{partner}}?',
    hello: 'Hello {{name}},',
    news: 'Nothing has happened for a long time in your match with {{partner}} in {{program}}.',
    end_one:
      'It ends by itself in {{count}} day, so that both of you are free for somebody else. A date, a message or a word about a meeting keeps it.',
    end_other:
      'It ends by itself in {{count}} days, so that both of you are free for somebody else. A date, a message or a word about a meeting keeps it.',
    action: 'Open your room',
    closing: 'If you have reached what you set out for, you can also end it yourselves there.',
  },
  ended: {
    subject: 'Your match with {{partner}} has ended',
    hello: 'Hello {{name}},',
    news: 'Your match with {{partner}} in {{program}} has ended. Matches end for many reasons, and none of them takes away from what you did together.',
    keep: 'What you wrote in your room stays yours and can still be read there.',
    action: 'Look back at your room',
    closing: 'You can be matched again in this program. The people who run it will be in touch about it.',
  },
} as const;
