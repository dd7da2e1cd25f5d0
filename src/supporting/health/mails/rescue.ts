import { mail } from '../../../platform/mail/mail.ts';
import { supportingWords } from '../../words.ts';

/** In the name of the program manager: kind, without blame, one thing to do. */
export const rescueMail = mail({
  name: 'supporting.rescue',
  sample: {
    match: '019b0000-0000-7000-8000-00000000000a',
    programName: 'Sales mentorship',
    partner: 'Mo Haddad',
    manager: 'Cara Lind',
    next: 'schedule' as 'schedule' | 'charter',
  },
  write: ({ match, programName, partner, manager, next }, { say, givenName }) => ({
    subject: say(supportingWords, 'health.mails.rescue.subject', { partner }),
    paragraphs: [
      say(supportingWords, 'health.mails.rescue.first', { name: givenName, manager, program: programName, partner }),
      say(supportingWords, `health.mails.rescue.${next}`),
      say(supportingWords, 'health.mails.rescue.second'),
    ],
    action: {
      label: say(supportingWords, `health.mails.rescue.${next}_action`),
      path: next === 'schedule' ? `/matches/${match}/schedule` : `/matches/${match}/charter`,
    },
  }),
});
