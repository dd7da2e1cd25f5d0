/** What is said where tracks bring people together in several ways. */
export const strandSentences = {
  label: 'Tracks shown',
  one: '{{structure}}: {{tracks}}',
  changed: 'The tracks were changed while this was being made. Propose again.',
  pairs: 'This is about the tracks in pairs: {{tracks}}.',
};
