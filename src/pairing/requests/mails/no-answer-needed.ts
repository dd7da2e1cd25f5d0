import { mail } from '../../../platform/mail/mail.ts';
import { pairingWords } from '../../words.ts';

interface Facts {
  program: string;
  programName: string;
  /** Who asked. */
  partner: string;
  /** Whether it was a mentor, with an offer. */
  offered: boolean;
}

/** To whoever was asked, when what waited for them is settled without them. */
export const noAnswerNeeded = mail<Facts>({
  name: 'pairing.no-answer-needed',
  sample: { program: '019cac6e-0000-7000-8000-000000000003', programName: 'Sales mentorship', partner: 'Mia Arnold', offered: false },
  write: ({ program, programName, partner, offered }, { say, givenName }) => ({
    subject: say(pairingWords, 'request_mail.not_needed.subject', { partner }),
    paragraphs: [
      say(pairingWords, 'request_mail.hello', { name: givenName }),
      say(pairingWords, offered ? 'request_mail.not_needed.news_offer' : 'request_mail.not_needed.news', { partner, program: programName }),
      ...(offered ? [] : [say(pairingWords, 'request_mail.not_needed.stay')]),
    ],
    action: { label: say(pairingWords, 'request_mail.not_needed.action'), path: `/choices/${program}` },
  }),
});
