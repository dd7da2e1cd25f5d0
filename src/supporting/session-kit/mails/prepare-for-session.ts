import { mail } from '../../../platform/mail/mail.ts';
import { sayDayAndTime } from '../../say-when.ts';
import { supportingWords } from '../../words.ts';

/** One to two days ahead, with the questions of the reader's role. */
export const prepareForSession = mail({
  name: 'supporting.prepare-for-session',
  sample: {
    session: '019b0000-0000-7000-8000-00000000000d',
    partner: 'Mo Haddad',
    startsAt: '2026-03-10T09:00:00.000Z',
    prompts: ['What has moved since we last met, and what has not?', 'What is hardest right now?'],
  },
  write: ({ session, partner, startsAt, prompts }, { say, givenName, language, timeZone }) => ({
    subject: say(supportingWords, 'kit.mails.prepare.subject', { partner }),
    paragraphs: [
      say(supportingWords, 'kit.mails.prepare.first', { name: givenName, partner, when: sayDayAndTime(startsAt, { language, timeZone }) }),
      [say(supportingWords, 'kit.mails.prepare.prompts'), ...prompts.map((prompt) => `– ${prompt}`)].join('\n'),
      say(supportingWords, 'kit.mails.prepare.second'),
    ],
    action: { label: say(supportingWords, 'kit.mails.prepare.action'), path: `/sessions/${session}#prepare` },
  }),
});
