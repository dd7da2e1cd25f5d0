/** The manager's list of open requests. */
export const requestListSentences = {
  title: 'Requests',
  lead: 'What waits for an answer. Who declines is between the two, so it is not listed.',
  mentee: 'Mentee',
  mentor: 'Mentor',
  wish: 'Wish',
  state: 'State',
  offered: 'Offered by the mentor',
  listed: 'Since',
  until: 'Open until',
  decide: 'Decide',
  approve: 'Approve',
  decline: 'Decline',
  search: 'Find a person',
  none: 'No request is open',
  none_text: 'Once mentees ask for mentors, or suggest them to you, what waits for an answer is listed here.',
  to_process: 'See how pairs come about',
} as const;
