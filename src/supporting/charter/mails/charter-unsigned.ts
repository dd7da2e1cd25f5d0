import { mail } from '../../../platform/mail/mail.ts';
import { supportingWords } from '../../words.ts';

/** Once, when the time to sign that the program gives has passed. */
export const charterUnsigned = mail({
  name: 'supporting.charter-unsigned',
  sample: { match: '019b0000-0000-7000-8000-00000000000a', partner: 'Mo Haddad', program: 'Sales mentorship', days: 7 },
  write: ({ match, partner, program, days }, { say, givenName }) => ({
    subject: say(supportingWords, 'charter.mails.unsigned.subject', { partner }),
    paragraphs: [
      say(supportingWords, 'charter.mails.unsigned.first', { name: givenName, partner, program, days }),
      say(supportingWords, 'charter.mails.unsigned.second'),
    ],
    action: { label: say(supportingWords, 'charter.mails.unsigned.action'), path: `/matches/${match}/charter` },
  }),
});
