import { mail } from '../../platform/mail/mail.ts';
import { pairingWords } from '../words.ts';

export interface EndedFacts {
  match: string;
  program: string;
  partner: string;
}

/** To both, in the same neutral words whatever the reason and whoever ended it. */
export const yourMatchHasEnded = mail<EndedFacts>({
  name: 'pairing.your-match-has-ended',
  beforeFirstDay: true,
  sample: { match: '019cac6e-0000-7000-8000-000000000001', program: 'Sales mentorship', partner: 'Mo Berg' },
  write: ({ match, program, partner }, { say, givenName }) => ({
    subject: say(pairingWords, 'mail.ended.subject', { partner }),
    paragraphs: [
      say(pairingWords, 'mail.ended.hello', { name: givenName }),
      say(pairingWords, 'mail.ended.news', { partner, program }),
      say(pairingWords, 'mail.ended.keep'),
    ],
    action: { label: say(pairingWords, 'mail.ended.action'), path: `/matches/${match}` },
    closing: say(pairingWords, 'mail.ended.closing'),
  }),
});
