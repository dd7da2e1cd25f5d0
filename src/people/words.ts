import { defineWords } from '../platform/words/words.ts';

export const peopleWords = defineWords('people', {
  directory: {
    title: 'People',
  },
  mails: {
    sign_in_link: {
      subject: 'Your link to sign in',
      greeting: 'Hello {{givenName}},',
      what: 'here is the link you asked for. It works once, within {{minutes}} minutes.',
      action: 'Sign in',
      closing: 'You did not ask for it? Then do nothing: without the link nobody comes in.',
    },
  },
});
