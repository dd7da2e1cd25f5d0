/** The sentences of this stage's mails. */
export const mailSentences = {
  /** How several people are named in one breath. */
  called: {
    both: '{{names}} and {{last}}',
    more_one: '{{names}} and {{count}} more',
    more_other: '{{names}} and {{count}} more',
    with: '{{mentors}} with {{mentees}}',
    round: 'Round {{round}}',
  },
  matched: {
    subject: 'You and {{partner}} are matched in {{program}}',
    hello: 'Hello {{name}},',
    news: '{{partner}} is your {{role}} in {{program}}.',
    junior_teaches_mentor: 'Here it is you who teaches, though {{partner}} stands higher: show how you do things, and say what you see.',
    junior_teaches_mentee: 'Here it is {{partner}} who teaches, though you stand higher: ask, try things out, and let yourself be told.',
    track: 'Your track: {{track}}.',
    why: 'Why the two of you:',
    why_line: '– {{reason}}',
    reason_mentee: 'What you asked for and {{partner}} brings: {{fact}}',
    reason_mentor: 'What {{partner}} asks for and you bring: {{fact}}',
    reason_peer: 'What one of you asks for and another brings: {{fact}}',
    reason_circle: 'What you asked for and the circle brings: {{fact}}',
    reason_clock: 'You live by the same clock',
    reason_hours_one: 'Your clocks are {{count}} hour apart',
    reason_hours_other: 'Your clocks are {{count}} hours apart',
    next: 'Your room is open. Say hello, agree on a first date, and write your charter together.',
    next_without_charter: 'Your room is open. Say hello, and agree on a first date.',
    action: 'Open your room',
    closing: 'If something makes this pair impossible, tell the person who runs the program, and another one will be found.',
  },
  peers: {
    subject: 'Your peers in {{program}}: {{partner}}',
    news_one: 'You go through {{program}} together with {{partner}}. Neither of you is the mentor: each of you gives and takes.',
    news_other: 'You go through {{program}} together with {{partner}}. Nobody is the mentor: each of you gives and takes.',
    why: 'Why you:',
    next: 'Your room is open. Say hello, agree on a first date, and write your charter together.',
    closing_one: 'If something makes this impossible, tell the person who runs the program, and somebody else will be found.',
    closing_other: 'If something makes this impossible, tell the person who runs the program, and others will be found.',
  },
  circle: {
    subject: 'Your circle in {{program}}: {{circle}}',
    news: 'You are in a circle of {{count}} in {{program}}.',
    with: '{{role}}: {{names}}',
    why: 'Why this circle is yours; only you read this:',
    next: 'Your room is open to all of you. Agree on a first date, and write your charter together: everybody signs it.',
    closing: 'If something makes this circle impossible for you, tell the person who runs the program. The others go on without you.',
  },
  circle_ended: {
    subject: 'Your circle with {{partner}} has ended',
    news: 'Your circle with {{partner}} in {{program}} has ended. Circles end for many reasons, and none of them takes away from what you did together.',
    keep: 'What you wrote in your room stays with all of you and can still be read there.',
  },
  quiet: {
    subject: 'Is it quiet between you and {{partner}}?',
    hello: 'Hello {{name}},',
    news: 'Nothing has happened for a long time in your match with {{partner}} in {{program}}.',
    end_one:
      'It ends by itself in {{count}} day, so that both of you are free for somebody else. A date, a message or a word about a meeting keeps it.',
    end_other:
      'It ends by itself in {{count}} days, so that both of you are free for somebody else. A date, a message or a word about a meeting keeps it.',
    end_of_circle_one:
      'It ends by itself in {{count}} day, so that all of you are free for somebody else. A date, a message or a word about a meeting keeps it.',
    end_of_circle_other:
      'It ends by itself in {{count}} days, so that all of you are free for somebody else. A date, a message or a word about a meeting keeps it.',
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
