import { mail } from '../../../platform/mail/mail.ts';
import { pairingWords } from '../../words.ts';

/** To whoever has waited longest, when a place has come free that could be theirs. */
export const aPlaceIsFree = mail<{ program: string; programName: string }>({
  name: 'pairing.a-place-is-free',
  sample: { program: '019cac6e-0000-7000-8000-000000000003', programName: 'Sales mentorship' },
  write: ({ program, programName }, { say, givenName }) => ({
    subject: say(pairingWords, 'request_mail.free.subject', { program: programName }),
    paragraphs: [
      say(pairingWords, 'request_mail.hello', { name: givenName }),
      say(pairingWords, 'request_mail.free.news', { program: programName }),
      say(pairingWords, 'request_mail.free.how'),
    ],
    action: { label: say(pairingWords, 'request_mail.free.action'), path: `/choices/${program}` },
    closing: say(pairingWords, 'request_mail.free.closing'),
  }),
});
