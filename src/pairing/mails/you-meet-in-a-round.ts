import { mail } from '../../platform/mail/mail.ts';
import type { Reason } from '../runs/reason.ts';
import { pairingWords } from '../words.ts';
import { sampleReasons } from './sample-reasons.ts';
import { sayReasons } from './say-reasons.ts';

export interface RoundFacts {
  match: string;
  program: string;
  round: number;
  /** Days, `YYYY-MM-DD`. */
  startsOn: string;
  endsOn: string;
  /** Meetings after which it is over; null for no such number. */
  meetings: number | null;
  readerIs: 'mentor' | 'mentee';
  partner: string;
  reasons: Reason[];
}

/** To both of a round, the moment it is published: whom, from when to when, and how little it takes. */
export const youMeetInARound = mail<RoundFacts>({
  name: 'pairing.you-meet-in-a-round',
  beforeFirstDay: true,
  sample: {
    match: '019cac6e-0000-7000-8000-000000000001',
    program: 'Flash mentoring',
    round: 2,
    startsOn: '2026-03-16',
    endsOn: '2026-03-30',
    meetings: 2,
    readerIs: 'mentee',
    partner: 'Mo Berg',
    reasons: sampleReasons,
  },
  write: ({ match, program, round, startsOn, endsOn, meetings, readerIs, partner, reasons }, { say, givenName, language }) => {
    const day = (on: string) => new Intl.DateTimeFormat(language, { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(new Date(on));
    return {
      subject: say(pairingWords, 'mail.round.subject', { round, program, partner }),
      paragraphs: [
        say(pairingWords, 'mail.matched.hello', { name: givenName }),
        [
          say(pairingWords, 'mail.round.news', { round, program, partner, from: day(startsOn), until: day(endsOn) }),
          ...(meetings === null ? [] : [say(pairingWords, 'mail.round.short', { count: meetings })]),
        ].join(' '),
        ...sayReasons(say, 'mail.matched.why', reasons, { readerIs, partner }),
        say(pairingWords, 'mail.round.next'),
      ],
      action: { label: say(pairingWords, 'mail.round.action'), path: `/matches/${match}/schedule` },
      closing: say(pairingWords, 'mail.matched.closing'),
    };
  },
});
