import { mail } from '../../../platform/mail/mail.ts';
import { sayDayAndTime } from '../../say-when.ts';
import { supportingWords } from '../../words.ts';

/** To the program's managers, when a rule asks them to act. */
export const caseOpenedMail = mail({
  name: 'supporting.case-opened',
  sample: {
    program: '019b0000-0000-7000-8000-00000000000b',
    programName: 'Sales mentorship',
    case: '019b0000-0000-7000-8000-00000000000c',
    who: 'Mo Haddad and Mia Novak',
    dueAt: '2026-03-18T09:00:00.000Z',
  },
  write: ({ program, programName, case: id, who, dueAt }, { say, givenName, language, timeZone }) => ({
    subject: say(supportingWords, 'accountability.mails.case.subject', { who }),
    paragraphs: [
      say(supportingWords, 'accountability.mails.case.first', { name: givenName, who, program: programName }),
      say(supportingWords, 'accountability.mails.case.second', { due: sayDayAndTime(dueAt, { language, timeZone }) }),
    ],
    action: { label: say(supportingWords, 'accountability.mails.case.action'), path: `/programs/${program}/supporting/cases/${id}` },
  }),
});
