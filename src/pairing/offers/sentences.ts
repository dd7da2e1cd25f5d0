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
};
