import { mail } from '../../../platform/mail/mail.ts';
import { sayDay } from '../../../registration/mails/program-facts.ts';
import { sampleReasons } from '../../mails/sample-reasons.ts';
import { sayReasons } from '../../mails/say-reasons.ts';
import type { Reason } from '../../runs/reason.ts';
import { pairingWords } from '../../words.ts';
import { samplePlan, sayPlan, type PlanStep } from './say-plan.ts';

interface Facts {
  match: string;
  program: string;
  newcomer: string;
  /** What the program calls the reader's side: 'buddy'. */
  readerRole: string;
  startsOn: string;
  /** The day on which the newcomer hears of it; null where that is now. */
  toldOn: string | null;
  plan: PlanStep[];
  reasons: Reason[];
}

/** To the buddy, before the first day: who comes when, why the two, and what the first months hold. */
export const aNewcomerIsYours = mail<Facts>({
  name: 'pairing.a-newcomer-is-yours',
  sample: {
    match: '019cac6e-0000-7000-8000-000000000001',
    program: 'Buddies for new hires',
    newcomer: 'Noa Lund',
    readerRole: 'buddy',
    startsOn: '2026-04-06',
    toldOn: '2026-04-03',
    plan: samplePlan,
    reasons: sampleReasons.slice(1),
  },
  write: ({ match, program, newcomer, readerRole: role, startsOn, toldOn, plan, reasons }, { say, givenName, language }) => {
    const told = toldOn === null ? 'told_now' : toldOn < startsOn ? 'told' : 'told_then';
    return {
      subject: say(pairingWords, 'newcomers.mail.yours.subject', { newcomer, day: sayDay(startsOn, language) }),
      paragraphs: [
        say(pairingWords, 'mail.matched.hello', { name: givenName }),
        say(pairingWords, 'newcomers.mail.yours.news', { newcomer, program, role, day: sayDay(startsOn, language) }),
        say(pairingWords, `newcomers.mail.yours.${told}`, { newcomer, day: sayDay(toldOn ?? startsOn, language) }),
        ...sayReasons(say, 'mail.matched.why', reasons, { readerIs: 'mentor', partner: newcomer }),
        ...sayPlan(say, plan),
      ],
      action: { label: say(pairingWords, 'mail.matched.action'), path: `/matches/${match}` },
      closing: say(pairingWords, 'newcomers.mail.yours.first'),
    };
  },
});
