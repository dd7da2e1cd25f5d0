/** What is said of who was there. */
export const attendanceSentences = {
  label: 'Who was there?',
  hint: 'Take the tick from whoever could not come. It is no reproach, and nobody is written to about it.',
  too_few: 'At least two of you have to be there for a session to be held. Otherwise say that it did not take place.',
  all: 'all were there',
  some: '{{present}} of {{all}} there',
  absent: 'Not there: {{names}}',
};
