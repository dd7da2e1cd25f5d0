import { mail } from '../../../platform/mail/mail.ts';
import { pairingWords } from '../../words.ts';
import { sayDayOfRound } from '../say-day-of-round.ts';

export interface RoundAhead {
  match: string;
  round: number;
  /** Days, `YYYY-MM-DD`. */
  startsOn: string;
  endsOn: string;
  partner: string;
}

export interface RoundsFacts {
  program: string;
  /** Meetings after which a round is over; null for no such number. */
  meetings: number | null;
  /** At least one, in their order. */
  rounds: RoundAhead[];
}

/** To everybody once their rounds are published: whom they meet in which, all in one mail. */
export const yourRounds = mail<RoundsFacts>({
  name: 'pairing.your-rounds',
  beforeFirstDay: true,
  sample: {
    program: 'Flash mentoring',
    meetings: 2,
    rounds: [
      { match: '019cac6e-0000-7000-8000-000000000001', round: 1, startsOn: '2026-03-02', endsOn: '2026-03-15', partner: 'Mo Berg' },
      { match: '019cac6e-0000-7000-8000-000000000002', round: 2, startsOn: '2026-03-16', endsOn: '2026-03-29', partner: 'Tea Rossi' },
      { match: '019cac6e-0000-7000-8000-000000000003', round: 3, startsOn: '2026-03-30', endsOn: '2026-04-12', partner: 'Ana Lima' },
    ],
  },
  write: ({ program, meetings, rounds }, { say, givenName, language }) => {
    const [{ match, partner }] = rounds as [RoundAhead, ...RoundAhead[]];
    const day = (on: string) => sayDayOfRound(on, language);
    const line = (one: RoundAhead) =>
      say(pairingWords, 'rounds.mail.line', { ...one, from: day(one.startsOn), until: day(one.endsOn), partner: one.partner });
    return {
      subject: say(pairingWords, 'rounds.mail.subject', { program, count: rounds.length, partner }),
      paragraphs: [
        say(pairingWords, 'mail.matched.hello', { name: givenName }),
        [say(pairingWords, 'rounds.mail.news', { program, count: rounds.length }), ...rounds.map(line)].join('\n'),
        ...(meetings === null ? [] : [say(pairingWords, 'rounds.mail.short', { count: meetings })]),
        say(pairingWords, 'rounds.mail.next', { count: rounds.length }),
      ],
      action: { label: say(pairingWords, 'rounds.mail.action', { partner }), path: `/matches/${match}/schedule` },
      closing: say(pairingWords, 'rounds.mail.closing'),
    };
  },
});
