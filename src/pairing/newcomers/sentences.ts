/** What is written about new hires and whoever receives them. */
export const newcomerSentences = {
  mail: {
    yours: {
      subject: '{{newcomer}} starts on {{day}}',
      news: '{{newcomer}} starts on {{day}}, and in {{program}} you are who is there for them.',
      told: '{{newcomer}} hears of you on {{day}}. Until then, please let us be the first to write.',
      told_then: '{{newcomer}} hears of you on that day. Until then, please let us be the first to write.',
      plan: 'This is what the first months are to hold:',
      step: 'By day {{days}}: {{says}}.',
      first:
        'Half an hour on the first day is worth more than anything later. You cannot? Say so on the page of the match, and we look for somebody else.',
    },
    step: {
      subject: 'Day {{days}} in {{program}}',
      mentor: '{{partner}} has been here for {{days}} days.',
      mentee: 'you have been here for {{days}} days.',
      says: 'This was to be reached by now: {{says}}.',
      talk: 'Take ten minutes at your next meeting with {{partner}}: what of it is so, and what would help with the rest?',
    },
  },
};
