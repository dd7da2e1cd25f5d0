import { mail } from '../../../platform/mail/mail.ts';
import { supportingWords } from '../../words.ts';

/** To the side that has not rated, as soon as the session is written down as held. */
export const howWasIt = mail({
  name: 'supporting.how-was-it',
  sample: { session: '019b0000-0000-7000-8000-00000000000d', partner: 'Mo Haddad' },
  write: ({ session, partner }, { say, givenName }) => ({
    subject: say(supportingWords, 'wrapUp.mails.ask.subject', { partner }),
    paragraphs: [
      say(supportingWords, 'wrapUp.mails.ask.first', { name: givenName, partner }),
      say(supportingWords, 'wrapUp.mails.ask.second', { partner }),
    ],
    action: { label: say(supportingWords, 'wrapUp.mails.ask.action'), path: `/sessions/${session}/wrap-up` },
  }),
});
