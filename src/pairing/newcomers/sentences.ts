/** What is written about new hires and whoever receives them. */
export const newcomerSentences = {
  mail: {
    plan: 'This is what the first months are to hold:',
    step_line: '– By day {{days}}: {{says}}.',
    yours: {
      subject: '{{newcomer}} starts on {{day}}',
      news: '{{newcomer}} starts on {{day}}, and you are their {{role}} in {{program}}.',
      told: '{{newcomer}} hears of you on {{day}}. Until then, please let us be the first to write.',
      told_then: '{{newcomer}} hears of you on that day. Until then, please let us be the first to write.',
      told_now: '{{newcomer}} hears of you today as well. Say hello.',
      first:
        'Half an hour on the first day is worth more than anything later. You cannot? Say so on the page of the match, and we look for somebody else.',
    },
    there: {
      subject: '{{partner}} is there for you from your first day',
      news: 'Welcome. Your first day is {{day}}, and in {{program}} you have a {{role}}: {{partner}}, whom you can ask anything, also the second time.',
      next: '{{partner}} knows when you start, and will find you. You need not prepare anything.',
      action: 'See who {{partner}} is',
      closing: 'You would rather have somebody else? Say so on that page, in private, and another will be found.',
    },
    step: {
      subject: 'Day {{days}} in {{program}}',
      mentor: '{{partner}} has been here for {{days}} days.',
      mentee: 'You have been here for {{days}} days.',
      says: 'This was to be reached by now: {{says}}.',
      talk: 'Take ten minutes at your next meeting with {{partner}}: what of it is so, and what would help with the rest?',
    },
  },
};
