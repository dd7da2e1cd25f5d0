import { sayOthers } from '../../../pairing/match-name.ts';
import { mail } from '../../../platform/mail/mail.ts';
import { supportingWords } from '../../words.ts';

/** The one reminder, two days after the session was written down. */
export const ratingIsMissing = mail({
  name: 'supporting.rating-is-missing',
  sample: { session: '019b0000-0000-7000-8000-00000000000d', others: { names: ['Mo Haddad'], count: 1 } },
  write: ({ session, others }, { say, givenName }) => {
    const named = sayOthers(say, others);
    return {
      subject: say(supportingWords, 'wrapUp.mails.remind.subject', named),
      paragraphs: [
        say(supportingWords, 'wrapUp.mails.remind.first', { name: givenName, ...named }),
        say(supportingWords, 'wrapUp.mails.remind.second', named),
      ],
      action: { label: say(supportingWords, 'wrapUp.mails.remind.action'), path: `/sessions/${session}/wrap-up#rating` },
    };
  },
});
