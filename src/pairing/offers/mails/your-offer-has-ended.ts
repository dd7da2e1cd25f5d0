import { mail } from '../../../platform/mail/mail.ts';
import { pairingWords } from '../../words.ts';

interface Facts {
  program: string;
  programName: string;
  partner: string;
}

/** To a mentor who made the first move, in the same words whether it was declined, not answered or overtaken: a refusal stays private. */
export const yourOfferHasEnded = mail<Facts>({
  name: 'pairing.your-offer-has-ended',
  sample: { program: '019cac6e-0000-7000-8000-000000000003', programName: 'Reverse mentoring', partner: 'Rosa Berg' },
  write: ({ program, programName, partner }, { say, givenName }) => ({
    subject: say(pairingWords, 'request_mail.ended.subject', { partner }),
    paragraphs: [
      say(pairingWords, 'request_mail.hello', { name: givenName }),
      say(pairingWords, 'request_mail.ended.news', { partner, program: programName }),
      say(pairingWords, 'offers.mail.kind'),
    ],
    action: { label: say(pairingWords, 'offers.mail.others'), path: `/offers/${program}` },
  }),
});
