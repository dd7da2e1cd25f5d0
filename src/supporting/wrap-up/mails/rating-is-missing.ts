import { mail } from '../../../platform/mail/mail.ts';
import { supportingWords } from '../../words.ts';

/** The one reminder, two days after the session was written down. */
export const ratingIsMissing = mail({
  name: 'supporting.rating-is-missing',
  sample: { session: '019b0000-0000-7000-8000-00000000000d', partner: 'Mo Haddad' },
  write: ({ session, partner }, { say, givenName }) => ({
    subject: say(supportingWords, 'wrapUp.mails.remind.subject', { partner }),
    paragraphs: [
      say(supportingWords, 'wrapUp.mails.remind.first', { name: givenName, partner }),
      say(supportingWords, 'wrapUp.mails.remind.second', { partner }),
    ],
    action: { label: say(supportingWords, 'wrapUp.mails.remind.action'), path: `/sessions/${session}/wrap-up#rating` },
  }),
});
