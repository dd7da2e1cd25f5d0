/** The manager's waiting list. */
export const waitingSentences = {
  title: 'Waiting list',
  lead: 'Mentees who wait for a place, the longest first. When one comes free, whoever comes up is told by mail.',
  person: 'Mentee',
  because: 'Why',
  reasons: { 'own wish': 'Asked to wait', 'left out': 'Left without a mentor' },
  since: 'Since',
  offered: 'Told of a place',
  pick: 'Find a mentor',
  search: 'Find a person',
  none: 'Nobody waits',
  none_text: 'Whoever is left without a mentor by a published proposal or by the end of a match waits here, and whoever asks to.',
} as const;
