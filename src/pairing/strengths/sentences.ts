/** The sentences for mentees who may say how much a criterion counts for them. */
export const strengthSentences = {
  title: 'What counts for you',
  lead: 'These help to find your mentor in {{program}}. Say how much each matters to you; nobody else sees it.',
  none: 'Nothing is left to choose',
  none_text: 'The program decides how much each criterion counts.',
  home: 'To your home page',
  very: 'Very much',
  moderately: 'Rather',
  slightly: 'A little',
  ignored: 'Not at all',
  next: 'Say what counts for you in {{program}}',
  next_detail: 'It helps to find the right mentor.',
  next_label: 'Say it',
} as const;
