/** What is said about the time between two mentors. */
export const bridgeSentences = {
  title: 'You and {{partner}}, for now',
  title_asked: 'Will you see {{partner}} through?',
  what: 'What you are asked',
  what_lead:
    '{{partner}} is between two mentors in {{program}}. Two meetings help until the next one is found; after that it ends by itself, and it takes none of your places.',
  until: 'Please answer by',
  meet: 'Find a date',
  meet_lead_mentor: '{{partner}} knows that you have two meetings for them. It ends by itself as soon as they have a new mentor.',
  meet_lead_mentee: '{{partner}} has two meetings for you. It ends by itself as soon as you have a new mentor.',
  met_zero: 'You have not met yet.',
  met_one: 'You have met once; one more meeting is yours.',
  met_other: 'You have met {{count}} times.',
  ended: 'This bridge has ended. There is nothing to do here.',
  refused: {
    ended: 'This bridge has ended.',
    answered: 'This has been answered already.',
    not_yet: 'The mentor has not answered yet.',
  },
  next: {
    asked: 'Will you see {{partner}} through?',
    asked_detail: 'Two meetings in {{program}}, until a new mentor is found.',
    asked_label: 'Read and answer',
    meet: 'Meet {{partner}}',
    meet_detail: 'Two meetings in {{program}}, until a new mentor is found.',
    meet_label: 'See how to reach them',
  },
  mail: {
    hello: 'Hello {{name}},',
    until: {
      subject: 'You are among the first for a new mentor in {{program}}',
      news: 'Your place in {{program}} stays yours. You are back among those who get a mentor, and your wait counts from the day your last match began, so you are among the first to be asked.',
      bridge: 'Until then we ask a mentor who has time to meet you twice. You hear from us as soon as one says yes.',
      action: 'See where you stand',
      closing: 'What you answered when you registered still counts. You can change it on the same page.',
    },
    ask: {
      subject: 'Two meetings with {{mentee}}?',
      news: '{{mentee}} is between two mentors in {{program}}. Of those who have a place to spare you fit best.',
      what: 'It is about two meetings at most. It ends by itself when {{mentee}} has a new mentor, and it takes none of your places.',
      until: 'Please answer by {{day}}. After that we ask somebody else.',
      action: 'Say yes, or not now',
      closing: 'Nobody is told that you were asked unless you say yes.',
    },
    here: {
      subject: '{{mentor}} sees you through until you have a new mentor',
      news: 'You have no mentor in {{program}} at the moment, and {{mentor}} has two meetings for you.',
      what: 'Write to {{mentor}} and find a date. It ends by itself as soon as you have a new mentor.',
      action: 'See how to reach them',
    },
    over: {
      subject: '{{mentee}} has a new mentor',
      news: '{{mentee}} has a new mentor in {{program}}, so the bridge you built has done its work. Thank you.',
      action: 'Look back',
    },
  },
} as const;
