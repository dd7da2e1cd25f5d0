import { defineWords } from '../platform/words/words.ts';

export const planningWords = defineWords('planning', {
  programs: { title: 'Programs' },
});
