import { mail } from '../../../platform/mail/mail.ts';
import { sayDayAndTime } from '../../say-when.ts';
import { supportingWords } from '../../words.ts';

/** To the program's managers; neither who asked nor what about leaves the case. */
export const helpRequestedMail = mail({
  name: 'supporting.help-requested',
  sample: {
    program: '019b0000-0000-7000-8000-00000000000b',
    programName: 'Sales mentorship',
    case: '019b0000-0000-7000-8000-00000000000c',
    dueAt: '2026-03-18T09:00:00.000Z',
  },
  write: ({ program, programName, case: id, dueAt }, { say, givenName, language, timeZone }) => ({
    subject: say(supportingWords, 'accountability.mails.help.subject', { program: programName }),
    paragraphs: [
      say(supportingWords, 'accountability.mails.help.first', { name: givenName, program: programName }),
      say(supportingWords, 'accountability.mails.help.second', { due: sayDayAndTime(dueAt, { language, timeZone }) }),
    ],
    action: { label: say(supportingWords, 'accountability.mails.help.action'), path: `/programs/${program}/supporting/cases/${id}` },
  }),
});
