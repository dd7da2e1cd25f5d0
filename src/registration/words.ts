import { defineWords } from '../platform/words/words.ts';

export const registrationWords = defineWords('registration', {
  page: { title: 'Registration' },
});
