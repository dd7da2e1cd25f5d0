import { mail } from '../../../platform/mail/mail.ts';
import { sayDay } from '../../say-when.ts';
import { supportingWords } from '../../words.ts';

/** To the executive sponsor, once, when a rule says so. The mentee is not named. */
export const mentorMissedMeetings = mail({
  name: 'supporting.mentor-missed-meetings',
  sample: {
    program: '019b0000-0000-7000-8000-00000000000b',
    programName: 'Sales mentorship',
    mentor: 'Mo Haddad',
    count: 2,
    paused: true,
    days: ['2026-03-09T14:00:00.000Z', '2026-03-16T14:00:00.000Z'],
  },
  write: ({ program, programName, mentor, count, days, paused }, { say, givenName, language, timeZone }) => ({
    subject: say(supportingWords, 'accountability.mails.sponsor.subject', { mentor, count }),
    paragraphs: [
      say(supportingWords, 'accountability.mails.sponsor.first', {
        name: givenName,
        mentor,
        count,
        program: programName,
        days: new Intl.ListFormat(language).format(days.map((at) => sayDay(at, { language, timeZone }))),
      }),
      [
        ...(paused ? [say(supportingWords, 'accountability.mails.sponsor.paused')] : []),
        say(supportingWords, 'accountability.mails.sponsor.second'),
      ].join(' '),
    ],
    action: { label: say(supportingWords, 'accountability.mails.sponsor.action'), path: `/programs/${program}` },
  }),
});
