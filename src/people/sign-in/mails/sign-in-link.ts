import { mail } from '../../../platform/mail/mail.ts';
import { peopleWords } from '../../words.ts';

/** The link that signs its reader in, once and for a few minutes. */
export const signInLink = mail<{ path: string; minutes: number }>({
  name: 'people.sign-in-link',
  beforeFirstDay: true,
  write: ({ path, minutes }, { say, givenName }) => ({
    subject: say(peopleWords, 'mails.sign_in_link.subject'),
    paragraphs: [say(peopleWords, 'mails.sign_in_link.greeting', { givenName }), say(peopleWords, 'mails.sign_in_link.what', { minutes })],
    action: { label: say(peopleWords, 'mails.sign_in_link.action'), path },
    closing: say(peopleWords, 'mails.sign_in_link.closing'),
  }),
  sample: { path: '/sign-in/link?token=SampleTokenOfThirtyTwoCharacters', minutes: 15 },
});
