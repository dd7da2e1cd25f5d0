import { mail } from '../../../platform/mail/mail.ts';
import { pairingWords } from '../../words.ts';

/** To the mentor who bridged, when the mentee's new match begins. */
export const bridgeHasEnded = mail<{ bridge: string; programName: string; mentee: string }>({
  name: 'pairing.bridge-has-ended',
  sample: { bridge: '019cac6e-0000-7000-8000-000000000005', programName: 'Sales mentorship', mentee: 'Mia Novak' },
  write: ({ bridge, programName, mentee }, { say, givenName }) => ({
    subject: say(pairingWords, 'bridges.mail.over.subject', { mentee }),
    paragraphs: [
      say(pairingWords, 'bridges.mail.hello', { name: givenName }),
      say(pairingWords, 'bridges.mail.over.news', { mentee, program: programName }),
    ],
    action: { label: say(pairingWords, 'bridges.mail.over.action'), path: `/bridges/${bridge}` },
  }),
});
