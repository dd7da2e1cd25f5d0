import { mail } from '../../../platform/mail/mail.ts';
import { sayDay } from '../../requests/say-day.ts';
import { pairingWords } from '../../words.ts';

export interface AskedToBridge {
  bridge: string;
  programName: string;
  mentee: string;
  answerBy: Date;
}

/** To a mentor with a place to spare, one at a time. */
export const willYouBridge = mail<AskedToBridge>({
  name: 'pairing.will-you-bridge',
  sample: {
    bridge: '019cac6e-0000-7000-8000-000000000005',
    programName: 'Sales mentorship',
    mentee: 'Mia Novak',
    answerBy: new Date('2026-03-20T09:00:00Z'),
  },
  write: ({ bridge, programName, mentee, answerBy }, reader) => {
    const { say, givenName } = reader;
    return {
      subject: say(pairingWords, 'bridges.mail.ask.subject', { mentee }),
      paragraphs: [
        say(pairingWords, 'bridges.mail.hello', { name: givenName }),
        say(pairingWords, 'bridges.mail.ask.news', { mentee, program: programName }),
        say(pairingWords, 'bridges.mail.ask.what', { mentee }),
        say(pairingWords, 'bridges.mail.ask.until', { day: sayDay(answerBy, reader) }),
      ],
      action: { label: say(pairingWords, 'bridges.mail.ask.action'), path: `/bridges/${bridge}` },
      closing: say(pairingWords, 'bridges.mail.ask.closing'),
    };
  },
});
