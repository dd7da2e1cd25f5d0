export const stepSentences = {
  mails: {
    due: {
      subject_one: 'A step of yours with {{partner}} is due tomorrow',
      subject_other: '{{count}} steps of yours with {{partner}} are due tomorrow',
      first_one: 'Hi {{name}}, one of the next steps that you and {{partner}} agreed on is due {{day}}.',
      first_other: 'Hi {{name}}, {{count}} of the next steps that you and {{partner}} agreed on are due {{day}}.',
      second: 'Tick it when it is done, or agree on another day when you meet.',
      action: 'See your next steps',
    },
  },
} as const;
