import { mail } from '../../../platform/mail/mail.ts';
import { supportingWords } from '../../words.ts';

/** To the mentee, when the mentor has committed again. */
export const mentorIsBack = mail({
  name: 'supporting.mentor-is-back',
  sample: { match: '019b0000-0000-7000-8000-00000000000a', programName: 'Sales mentorship', mentor: 'Mo Haddad' },
  write: ({ match, programName, mentor }, { say, givenName }) => ({
    subject: say(supportingWords, 'accountability.mails.back.subject', { mentor }),
    paragraphs: [
      say(supportingWords, 'accountability.mails.back.first', { name: givenName, mentor, program: programName }),
      say(supportingWords, 'accountability.mails.back.second'),
    ],
    action: { label: say(supportingWords, 'accountability.mails.back.action'), path: `/matches/${match}` },
  }),
});
