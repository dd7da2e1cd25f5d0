import { mail } from '../../../platform/mail/mail.ts';
import { pairingWords } from '../../words.ts';

interface Facts {
  program: string;
  programName: string;
  readerIs: 'mentor' | 'mentee';
  /** How many people there are to put in order. */
  people: number;
}

/** To both sides, where both rank: whom they may put in their order, and what comes of it. */
export const sayYourOrder = mail<Facts>({
  name: 'pairing.say-your-order',
  sample: { program: '019cac6e-0000-7000-8000-000000000003', programName: 'Sales mentorship', readerIs: 'mentor', people: 4 },
  write: ({ program, programName, readerIs, people: count }, { say, givenName }) => ({
    subject: say(pairingWords, `rankings.mail.subject_${readerIs}`, { program: programName }),
    paragraphs: [
      say(pairingWords, 'request_mail.hello', { name: givenName }),
      say(pairingWords, `rankings.mail.news_${readerIs}`, { program: programName, count }),
      say(pairingWords, 'rankings.mail.how'),
    ],
    action: { label: say(pairingWords, 'next.rank_label'), path: `/choices/${program}` },
    closing: say(pairingWords, 'rankings.mail.closing'),
  }),
});
