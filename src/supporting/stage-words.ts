export const nextSentences = {
  recommit: { says: 'Your match with {{partner}} is on hold', detail: 'It goes on as soon as you commit again.', label: 'Commit again' },
  sign: {
    says: 'Sign your charter with {{partner}}',
    detail_one: 'Your partner has signed it.',
    detail_other: 'Others have signed it.',
    label: 'Read and sign',
  },
  overdue: {
    says_one: '{{count}} of your steps with {{partner}} is overdue',
    says_other: '{{count}} of your steps with {{partner}} are overdue',
    detail: 'Tick it, or agree on another day.',
    label: 'See the steps',
  },
  rate: {
    says: 'Rate your session with {{partner}}',
    detail_one: 'One tap; your partner does not see it.',
    detail_other: 'One tap; the others do not see it.',
    label: 'Rate',
  },
  go_on: {
    says: 'How shall it go on with {{partner}}?',
    detail: 'Keep, adjust or swap, in private.',
    label: 'Answer',
  },
} as const;

export const stageSentences = {
  cases_one: '{{count}} open case',
  cases_other: '{{count}} open cases',
  stuck_one: '{{count}} stuck',
  stuck_other: '{{count}} stuck',
  well: 'All well',
  to_answer_one: '{{count}} case waits for your answer',
  to_answer_other: '{{count}} cases wait for your answer',
  overdue_one: '{{count}} of them is overdue.',
  overdue_other: '{{count}} of them are overdue.',
  to_help_one: '{{count}} match is stuck',
  to_help_other: '{{count}} matches are stuck',
} as const;
