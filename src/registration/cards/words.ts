export const cardWords = {
  title: 'Your card',
  teaches: 'I can teach',
  learns: 'I want to learn',
  hint: 'Up to five.',
  own: 'Something else',
  up: 'Your card is on the wall. You can change it at any time.',
  again: 'Change my card',
  empty: 'Choose at least one thing you can teach or want to learn.',
};

export const wallWords = {
  tab: 'Wall',
  lead: 'What can you teach, and what do you want to learn? Take your phone and put up your card.',
  code: 'QR code: the page where you write your card',
  count_zero: 'No card yet',
  count_one: '{{count}} card',
  count_other: '{{count}} cards',
};
