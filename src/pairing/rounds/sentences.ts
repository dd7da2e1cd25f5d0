/** What is written to people who meet one after another. */
export const roundSentences = {
  mail: {
    subject_one: 'You meet {{partner}} in {{program}}',
    subject_other: 'The {{count}} people you meet in {{program}}',
    news_one: 'This is whom you meet in {{program}}:',
    news_other: 'These are the {{count}} people you meet in {{program}}, one after another:',
    line: '– Round {{round}}, {{from}} to {{until}}: {{partner}}',
    short_one: 'One meeting is what a round is for. It is over by itself, and nobody has to end it.',
    short_other: 'Up to {{count}} meetings are what a round is for. It is over by itself, and nobody has to end it.',
    next_one: 'Agree on a date early: what is not held by the last day ends with the round.',
    next_other:
      'Agree on a date early: what is not held by the last day ends with its round. You hear from us again when the next one begins.',
    action: 'Find a date with {{partner}}',
    closing:
      'Why you were brought together stands on the page of each. If somebody is impossible for you, tell the person who runs the program.',
    begins: {
      subject: 'Round {{round}} of {{program}} begins: you meet {{partner}}',
      news: 'From today until {{until}} you meet {{partner}} in {{program}}.',
      next: 'Have you two a date? What is not held by {{until}} ends with the round.',
    },
  },
} as const;
