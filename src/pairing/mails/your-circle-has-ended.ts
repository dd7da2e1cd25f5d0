import { mail } from '../../platform/mail/mail.ts';
import { sayOthers, type Others } from '../match-name.ts';
import { pairingWords } from '../words.ts';

export interface CircleEndedFacts {
  match: string;
  program: string;
  others: Others;
}

/** To everybody of a match of more than two, in the same neutral words whatever the reason and whoever ended it. */
export const yourCircleHasEnded = mail<CircleEndedFacts>({
  name: 'pairing.your-circle-has-ended',
  beforeFirstDay: true,
  sample: {
    match: '019cac6e-0000-7000-8000-000000000001',
    program: 'Leading for the first time',
    others: { names: ['Mo Berg', 'Tea Rossi', 'Ana Lima', 'Ben Okafor', 'Chloe Roux'], count: 5 },
  },
  write: ({ match, program, others }, { say, givenName }) => {
    const { partner } = sayOthers(say, others);
    return {
      subject: say(pairingWords, 'mail.circle_ended.subject', { partner }),
      paragraphs: [
        say(pairingWords, 'mail.ended.hello', { name: givenName }),
        say(pairingWords, 'mail.circle_ended.news', { partner, program }),
        say(pairingWords, 'mail.circle_ended.keep'),
      ],
      action: { label: say(pairingWords, 'mail.ended.action'), path: `/matches/${match}` },
      closing: say(pairingWords, 'mail.ended.closing'),
    };
  },
});
