import { mail } from '../../../platform/mail/mail.ts';
import { pairingWords } from '../../words.ts';

/** To the mentor, when a request that waited for them is settled without them. */
export const noAnswerNeeded = mail<{ program: string; programName: string; partner: string }>({
  name: 'pairing.no-answer-needed',
  sample: { program: '019cac6e-0000-7000-8000-000000000003', programName: 'Sales mentorship', partner: 'Mia Arnold' },
  write: ({ program, programName, partner }, { say, givenName }) => ({
    subject: say(pairingWords, 'request_mail.not_needed.subject', { partner }),
    paragraphs: [
      say(pairingWords, 'request_mail.hello', { name: givenName }),
      say(pairingWords, 'request_mail.not_needed.news', { partner, program: programName }),
      say(pairingWords, 'request_mail.not_needed.stay'),
    ],
    action: { label: say(pairingWords, 'request_mail.not_needed.action'), path: `/choices/${program}` },
  }),
});
