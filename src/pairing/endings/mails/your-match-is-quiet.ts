import { mail } from '../../../platform/mail/mail.ts';
import { pairingWords } from '../../words.ts';

export interface QuietFacts {
  match: string;
  program: string;
  partner: string;
  /** Until it ends by itself. */
  days: number;
}

/** To both, when nothing has happened in their match for long. */
export const yourMatchIsQuiet = mail<QuietFacts>({
  name: 'pairing.your-match-is-quiet',
  sample: { match: '019cac6e-0000-7000-8000-000000000001', program: 'Sales mentorship', partner: 'Mo Berg', days: 7 },
  write: ({ match, program, partner, days }, { say, givenName }) => ({
    subject: say(pairingWords, 'mail.quiet.subject', { partner }),
    paragraphs: [
      say(pairingWords, 'mail.quiet.hello', { name: givenName }),
      say(pairingWords, 'mail.quiet.news', { partner, program }),
      say(pairingWords, 'mail.quiet.end', { count: days }),
    ],
    action: { label: say(pairingWords, 'mail.quiet.action'), path: `/matches/${match}` },
    closing: say(pairingWords, 'mail.quiet.closing'),
  }),
});
