import { mail } from '../../platform/mail/mail.ts';
import { fewNames } from '../match-name.ts';
import type { Reason } from '../runs/reason.ts';
import { pairingWords } from '../words.ts';
import { sampleReasons } from './sample-reasons.ts';
import { sayReasons } from './say-reasons.ts';

export interface CircleFacts {
  match: string;
  program: string;
  track: string | null;
  /** What it calls itself. */
  name: string | null;
  /** Everybody in it, the reader too. */
  size: number;
  /** The others by what the program calls them, those who lead it first: 'Mentors', and their names. */
  others: { role: string; names: string[] }[];
  /** The reader's alone. */
  reasons: Reason[];
}

/** To everybody of a circle, the moment it is published: who is in it, and what comes first. */
export const yourCircleIsReady = mail<CircleFacts>({
  name: 'pairing.your-circle-is-ready',
  beforeFirstDay: true,
  sample: {
    match: '019cac6e-0000-7000-8000-000000000001',
    program: 'Leading for the first time',
    track: 'Leadership',
    name: null,
    size: 8,
    others: [
      { role: 'Mentors', names: ['Mo Berg', 'Tea Rossi'] },
      { role: 'Mentees', names: ['Ana Lima', 'Ben Okafor', 'Chloe Roux', 'Dan Weiss', 'Eva Kis'] },
    ],
    reasons: sampleReasons,
  },
  write: ({ match, program, track, name, size, others, reasons }, { say, givenName }) => {
    const circle =
      name ??
      fewNames(
        say,
        others.flatMap(({ names }) => names),
      );
    return {
      subject: say(pairingWords, 'mail.circle.subject', { program, circle }),
      paragraphs: [
        say(pairingWords, 'mail.matched.hello', { name: givenName }),
        [
          say(pairingWords, 'mail.circle.news', { count: size, program }),
          ...(track ? [say(pairingWords, 'mail.matched.track', { track })] : []),
        ].join(' '),
        others.map(({ role, names }) => say(pairingWords, 'mail.circle.with', { role, names: names.join(', ') })).join('\n'),
        ...sayReasons(say, 'mail.circle.why', reasons, { readerIs: 'one of a circle', partner: circle }),
        say(pairingWords, 'mail.circle.next'),
      ],
      action: { label: say(pairingWords, 'mail.matched.action'), path: `/matches/${match}` },
      closing: say(pairingWords, 'mail.circle.closing'),
    };
  },
});
