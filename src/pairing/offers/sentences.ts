/** Where a mentor may make the first move. */
export const offerSentences = {
  title: 'Whom you could mentor in {{program}}',
  lead: 'Here a mentor may make the first move. Your yes is said with your offer; they answer in silence, and nobody sees a no.',
  back: 'Your choices',
  people: 'Those who fit you best',
  nobody: 'Nobody waits for you at the moment',
  nobody_text: 'Everybody who could learn from you has a mentor, or has not registered yet. Look again in a few days.',
  open: 'Not answered yet',
  note: 'A line to them',
  make: 'Make the first move',
  mail: {
    subject: '{{partner}} offers to be your mentor',
    news: '{{partner}} has seen what you would like to learn in {{program}}, and offers to be your mentor.',
    until: 'Please answer by {{day}}. With your yes the two of you are matched at once, for {{partner}} has said theirs.',
    closing:
      'You may say no without a reason: {{partner}} hears kindly that nothing comes of it, in the same words as when you do not answer.',
    kind: 'Places fill, calendars are full, plans change. It says nothing about you or about what you have to give.',
    others: 'See whom else you could mentor',
  },
};
