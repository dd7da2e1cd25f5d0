/** What is said where tracks bring people together in several ways. */
export const strandSentences = {
  label: 'Tracks shown',
  changed: 'The tracks were changed while this was being made. Propose again.',
  pairs: 'What follows is about the tracks in which people meet in pairs:',
};
