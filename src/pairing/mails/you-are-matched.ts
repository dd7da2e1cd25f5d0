import { mail } from '../../platform/mail/mail.ts';
import type { Reason } from '../runs/reason.ts';
import { pairingWords } from '../words.ts';
import { sampleReasons } from './sample-reasons.ts';
import { sayReasons } from './say-reasons.ts';

export interface MatchedFacts {
  match: string;
  program: string;
  track: string | null;
  /** What the reader is in this match. */
  readerIs: 'mentor' | 'mentee';
  /** What the program calls the partner's side: 'mentor'. */
  partnerRole: string;
  partner: string;
  /** What speaks for the pair, the weightiest first; only what the two have in common. */
  reasons: Reason[];
  /** Whether the two write a charter. */
  agreement: boolean;
  /** Whether the mentor is the one who stands lower, so that both are told who teaches whom. */
  juniorTeaches: boolean;
}

/** To both, the moment their match is published: who, why, and where to meet. */
export const youAreMatched = mail<MatchedFacts>({
  name: 'pairing.you-are-matched',
  beforeFirstDay: true,
  sample: {
    match: '019cac6e-0000-7000-8000-000000000001',
    program: 'Sales mentorship',
    track: 'Skill transfer',
    readerIs: 'mentee',
    partnerRole: 'mentor',
    partner: 'Mo Berg',
    reasons: sampleReasons,
    agreement: true,
    juniorTeaches: false,
  },
  write: ({ match, program, track, readerIs, partnerRole, partner, reasons, agreement, juniorTeaches }, { say, givenName }) => ({
    subject: say(pairingWords, 'mail.matched.subject', { partner, program }),
    paragraphs: [
      say(pairingWords, 'mail.matched.hello', { name: givenName }),
      [
        say(pairingWords, 'mail.matched.news', { partner, role: partnerRole, program }),
        ...(track ? [say(pairingWords, 'mail.matched.track', { track })] : []),
      ].join(' '),
      ...(juniorTeaches ? [say(pairingWords, `mail.matched.junior_teaches_${readerIs}`, { partner })] : []),
      ...sayReasons(say, 'mail.matched.why', reasons, { readerIs, partner }),
      say(pairingWords, agreement ? 'mail.matched.next' : 'mail.matched.next_without_charter'),
    ],
    action: { label: say(pairingWords, 'mail.matched.action'), path: `/matches/${match}` },
    closing: say(pairingWords, 'mail.matched.closing'),
  }),
});
