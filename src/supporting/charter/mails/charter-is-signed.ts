import { mail } from '../../../platform/mail/mail.ts';
import { supportingWords } from '../../words.ts';

/** To both, when the second signature is there. */
export const charterIsSigned = mail({
  name: 'supporting.charter-is-signed',
  sample: { match: '019b0000-0000-7000-8000-00000000000a', partner: 'Mo Haddad' },
  write: ({ match, partner }, { say, givenName }) => ({
    subject: say(supportingWords, 'charter.mails.complete.subject', { partner }),
    paragraphs: [
      say(supportingWords, 'charter.mails.complete.first', { name: givenName }),
      say(supportingWords, 'charter.mails.complete.second'),
    ],
    action: { label: say(supportingWords, 'charter.mails.complete.action'), path: `/matches/${match}` },
  }),
});
