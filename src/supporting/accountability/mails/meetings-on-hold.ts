import { mail } from '../../../platform/mail/mail.ts';
import { supportingWords } from '../../words.ts';

/** To the mentee whose mentor was paused: kind, and without the rule. */
export const meetingsOnHold = mail({
  name: 'supporting.meetings-on-hold',
  sample: { match: '019b0000-0000-7000-8000-00000000000a', programName: 'Sales mentorship', mentor: 'Mo Haddad', manager: 'Cara Lind' },
  write: ({ match, programName, mentor, manager }, { say, givenName }) => ({
    subject: say(supportingWords, 'accountability.mails.protected.subject', { mentor }),
    paragraphs: [
      say(supportingWords, 'accountability.mails.protected.first', { name: givenName, mentor }),
      say(supportingWords, 'accountability.mails.protected.second', { mentor, manager, program: programName }),
    ],
    action: { label: say(supportingWords, 'accountability.mails.protected.action'), path: `/matches/${match}` },
  }),
});
