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
  partner: string;
  /** What the program calls the partner's side: 'buddy'. */
  partnerRole: string;
  startsOn: string;
  plan: PlanStep[];
  reasons: Reason[];
}

/** To the new hire, the first they hear of the program: who is there for them, and what the first months hold. */
export const somebodyIsThere = mail<Facts>({
  name: 'pairing.somebody-is-there',
  beforeFirstDay: true,
  sample: {
    match: '019cac6e-0000-7000-8000-000000000001',
    program: 'Buddies for new hires',
    partner: 'Mo Berg',
    partnerRole: 'buddy',
    startsOn: '2026-04-06',
    plan: samplePlan,
    reasons: sampleReasons.slice(1),
  },
  write: ({ match, program, partner, partnerRole: role, startsOn, plan, reasons }, { say, givenName, language }) => ({
    subject: say(pairingWords, 'newcomers.mail.there.subject', { partner }),
    paragraphs: [
      say(pairingWords, 'mail.matched.hello', { name: givenName }),
      say(pairingWords, 'newcomers.mail.there.news', { partner, role, program, day: sayDay(startsOn, language) }),
      ...sayReasons(say, 'mail.matched.why', reasons, { readerIs: 'mentee', partner }),
      ...sayPlan(say, plan),
      say(pairingWords, 'newcomers.mail.there.next', { partner }),
    ],
    action: { label: say(pairingWords, 'newcomers.mail.there.action', { partner }), path: `/matches/${match}` },
    closing: say(pairingWords, 'newcomers.mail.there.closing'),
  }),
});
