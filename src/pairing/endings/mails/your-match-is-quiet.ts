import { mail } from '../../../platform/mail/mail.ts';
import { sayOthers, type Others } from '../../match-name.ts';
import { pairingWords } from '../../words.ts';

export interface QuietFacts {
  match: string;
  program: string;
  others: Others;
  /** Until it ends by itself. */
  days: number;
}

/** To everybody in it, when nothing has happened in their match for long. */
export const yourMatchIsQuiet = mail<QuietFacts>({
  name: 'pairing.your-match-is-quiet',
  sample: { match: '019cac6e-0000-7000-8000-000000000001', program: 'Sales mentorship', others: { names: ['Mo Berg'], count: 1 }, days: 7 },
  write: ({ match, program, others, days }, { say, givenName }) => {
    const { partner } = sayOthers(say, others);
    return {
      subject: say(pairingWords, 'mail.quiet.subject', { partner }),
      paragraphs: [
        say(pairingWords, 'mail.quiet.hello', { name: givenName }),
        say(pairingWords, 'mail.quiet.news', { partner, program }),
        say(pairingWords, others.count > 1 ? 'mail.quiet.end_of_circle' : 'mail.quiet.end', { count: days }),
      ],
      action: { label: say(pairingWords, 'mail.quiet.action'), path: `/matches/${match}` },
      closing: say(pairingWords, 'mail.quiet.closing'),
    };
  },
});
