import { mail } from '../../../platform/mail/mail.ts';
import { supportingWords } from '../../words.ts';

/** To the mentor whom a rule paused: what happened, and how it goes on. */
export const participationOnHold = mail({
  name: 'supporting.participation-on-hold',
  sample: {
    program: '019b0000-0000-7000-8000-00000000000b',
    programName: 'Sales mentorship',
    mentee: 'Mia Novak',
    manager: 'Cara Lind',
    sponsorTold: true,
  },
  write: ({ program, programName, mentee, manager, sponsorTold }, { say, givenName }) => ({
    subject: say(supportingWords, 'accountability.mails.hold.subject', { program: programName }),
    paragraphs: [
      say(supportingWords, 'accountability.mails.hold.first', { name: givenName, mentee, program: programName }),
      ...(sponsorTold ? [say(supportingWords, 'accountability.mails.hold.sponsor')] : []),
      say(supportingWords, 'accountability.mails.hold.second', { mentee, manager }),
    ],
    action: { label: say(supportingWords, 'accountability.mails.hold.action'), path: `/programs/${program}/recommit` },
  }),
});
