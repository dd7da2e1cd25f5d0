import { mail } from '../../../platform/mail/mail.ts';
import { pairingWords } from '../../words.ts';

/** To the mentee, once a mentor has said yes. */
export const hereIsYourBridge = mail<{ bridge: string; programName: string; mentor: string }>({
  name: 'pairing.here-is-your-bridge',
  beforeFirstDay: true,
  sample: { bridge: '019cac6e-0000-7000-8000-000000000005', programName: 'Sales mentorship', mentor: 'Ada Lind' },
  write: ({ bridge, programName, mentor }, { say, givenName }) => ({
    subject: say(pairingWords, 'bridges.mail.here.subject', { mentor }),
    paragraphs: [
      say(pairingWords, 'bridges.mail.hello', { name: givenName }),
      say(pairingWords, 'bridges.mail.here.news', { mentor, program: programName }),
      say(pairingWords, 'bridges.mail.here.what', { mentor }),
    ],
    action: { label: say(pairingWords, 'bridges.mail.here.action'), path: `/bridges/${bridge}` },
  }),
});
