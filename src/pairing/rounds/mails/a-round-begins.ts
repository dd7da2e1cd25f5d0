import { mail } from '../../../platform/mail/mail.ts';
import type { Reason } from '../../runs/reason.ts';
import { sampleReasons } from '../../mails/sample-reasons.ts';
import { sayReasons } from '../../mails/say-reasons.ts';
import { pairingWords } from '../../words.ts';
import { sayDayOfRound } from '../say-day-of-round.ts';

export interface RoundFacts {
  match: string;
  program: string;
  round: number;
  /** Its last day, `YYYY-MM-DD`. */
  endsOn: string;
  /** Meetings after which it is over; null for no such number. */
  meetings: number | null;
  readerIs: 'mentor' | 'mentee';
  partner: string;
  reasons: Reason[];
}

/** To both of a later round, on its first day: whom, until when, and how little it takes. */
export const aRoundBegins = mail<RoundFacts>({
  name: 'pairing.a-round-begins',
  sample: {
    match: '019cac6e-0000-7000-8000-000000000001',
    program: 'Flash mentoring',
    round: 2,
    endsOn: '2026-03-29',
    meetings: 2,
    readerIs: 'mentee',
    partner: 'Mo Berg',
    reasons: sampleReasons,
  },
  write: ({ match, program, round, endsOn, meetings, readerIs, partner, reasons }, { say, givenName, language }) => {
    const until = sayDayOfRound(endsOn, language);
    return {
      subject: say(pairingWords, 'rounds.mail.begins.subject', { round, program, partner }),
      paragraphs: [
        say(pairingWords, 'mail.matched.hello', { name: givenName }),
        [
          say(pairingWords, 'rounds.mail.begins.news', { program, partner, until }),
          ...(meetings === null ? [] : [say(pairingWords, 'rounds.mail.short', { count: meetings })]),
        ].join(' '),
        ...sayReasons(say, 'mail.matched.why', reasons, { readerIs, partner }),
        say(pairingWords, 'rounds.mail.begins.next', { until }),
      ],
      action: { label: say(pairingWords, 'rounds.mail.action', { partner }), path: `/matches/${match}/schedule` },
      closing: say(pairingWords, 'mail.matched.closing'),
    };
  },
});
