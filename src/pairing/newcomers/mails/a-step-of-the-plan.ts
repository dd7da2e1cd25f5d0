import { mail } from '../../../platform/mail/mail.ts';
import { pairingWords } from '../../words.ts';

interface Facts {
  match: string;
  program: string;
  partner: string;
  readerIs: 'mentor' | 'mentee';
  afterDays: number;
  says: string;
}

/** To both on the day: what was to be reached by now. */
export const aStepOfThePlan = mail<Facts>({
  name: 'pairing.a-step-of-the-plan',
  sample: {
    match: '019cac6e-0000-7000-8000-000000000001',
    program: 'Buddies for new hires',
    partner: 'Mo Berg',
    readerIs: 'mentee',
    afterDays: 30,
    says: 'Knows whom to ask, and has met everybody on the team',
  },
  write: ({ match, program, partner, readerIs, afterDays, says }, { say, givenName }) => ({
    subject: say(pairingWords, 'newcomers.mail.step.subject', { days: afterDays, program }),
    paragraphs: [
      say(pairingWords, 'mail.matched.hello', { name: givenName }),
      say(pairingWords, `newcomers.mail.step.${readerIs}`, { partner, days: afterDays }),
      say(pairingWords, 'newcomers.mail.step.says', { says }),
      say(pairingWords, 'newcomers.mail.step.talk', { partner }),
    ],
    action: { label: say(pairingWords, 'mail.matched.action'), path: `/matches/${match}` },
  }),
});
