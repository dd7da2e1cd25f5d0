import { defineWords } from '../platform/words/words.ts';

export const peopleWords = defineWords('people', {
  directory: {
    title: 'People',
  },
});
