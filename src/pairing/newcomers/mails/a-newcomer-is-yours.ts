import { mail } from '../../../platform/mail/mail.ts';
import { sayDay } from '../../../registration/mails/program-facts.ts';
import { pairingWords } from '../../words.ts';

interface Facts {
  match: string;
  program: string;
  newcomer: string;
  startsOn: string;
  /** The day on which the newcomer hears of it. */
  toldOn: string;
  plan: { afterDays: number; says: string }[];
}

/** To the buddy, before the first day: who comes when, and what the first months hold. */
export const aNewcomerIsYours = mail<Facts>({
  name: 'pairing.a-newcomer-is-yours',
  sample: {
    match: '019cac6e-0000-7000-8000-000000000001',
    program: 'Buddies for new hires',
    newcomer: 'Noa Lund',
    startsOn: '2026-04-06',
    toldOn: '2026-04-03',
    plan: [
      { afterDays: 30, says: 'Knows whom to ask, and has met everybody on the team' },
      { afterDays: 60, says: 'Does the daily work without help' },
    ],
  },
  write: ({ match, program, newcomer, startsOn, toldOn, plan }, { say, givenName, language }) => ({
    subject: say(pairingWords, 'newcomers.mail.yours.subject', { newcomer, day: sayDay(startsOn, language) }),
    paragraphs: [
      say(pairingWords, 'mail.matched.hello', { name: givenName }),
      say(pairingWords, 'newcomers.mail.yours.news', { newcomer, program, day: sayDay(startsOn, language) }),
      say(pairingWords, toldOn < startsOn ? 'newcomers.mail.yours.told' : 'newcomers.mail.yours.told_then', {
        newcomer,
        day: sayDay(toldOn, language),
      }),
      ...(plan.length > 0 ? [say(pairingWords, 'newcomers.mail.yours.plan')] : []),
      ...plan.map(({ afterDays, says }) => say(pairingWords, 'newcomers.mail.yours.step', { days: afterDays, says })),
    ],
    action: { label: say(pairingWords, 'mail.matched.action'), path: `/matches/${match}` },
    closing: say(pairingWords, 'newcomers.mail.yours.first'),
  }),
});
