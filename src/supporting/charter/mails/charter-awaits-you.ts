import { mail } from '../../../platform/mail/mail.ts';
import { supportingWords } from '../../words.ts';

/** To the one whose signature is missing, when the other has signed. */
export const charterAwaitsYou = mail({
  name: 'supporting.charter-awaits-you',
  sample: { match: '019b0000-0000-7000-8000-00000000000a', partner: 'Mo Haddad', program: 'Sales mentorship', others: 1 },
  write: ({ match, partner, program, others }, { say, givenName }) => ({
    subject: say(supportingWords, 'charter.mails.awaits.subject', { partner }),
    paragraphs: [
      say(supportingWords, 'charter.mails.awaits.first', { name: givenName, partner, program, count: others }),
      say(supportingWords, 'charter.mails.awaits.second', { count: others }),
    ],
    action: { label: say(supportingWords, 'charter.mails.awaits.action'), path: `/matches/${match}/charter` },
  }),
});
