import { mail } from '../../../platform/mail/mail.ts';
import { pairingWords } from '../../words.ts';

export interface EndedRequestFacts {
  program: string;
  programName: string;
  partner: string;
  /** Somebody else on the list is asked next. */
  goesOn: boolean;
}

/** To the mentee, in the same words whether the mentor declined, did not answer or has no place: a refusal stays private. */
export const yourRequestHasEnded = mail<EndedRequestFacts>({
  name: 'pairing.your-request-has-ended',
  sample: { program: '019cac6e-0000-7000-8000-000000000003', programName: 'Sales mentorship', partner: 'Mo Berg', goesOn: true },
  write: ({ program, programName, partner, goesOn }, { say, givenName }) => ({
    subject: say(pairingWords, 'request_mail.ended.subject', { partner }),
    paragraphs: [
      say(pairingWords, 'request_mail.hello', { name: givenName }),
      say(pairingWords, 'request_mail.ended.news', { partner, program: programName }),
      say(pairingWords, 'request_mail.ended.kind'),
      say(pairingWords, goesOn ? 'request_mail.ended.goes_on' : 'request_mail.ended.choose_again'),
    ],
    action: { label: say(pairingWords, 'request_mail.ended.action'), path: `/choices/${program}` },
    closing: say(pairingWords, 'request_mail.ended.closing'),
  }),
});
