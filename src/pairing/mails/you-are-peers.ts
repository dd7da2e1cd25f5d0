import { mail } from '../../platform/mail/mail.ts';
import { sayOthers, type Others } from '../match-name.ts';
import type { Reason } from '../runs/reason.ts';
import { pairingWords } from '../words.ts';
import { sampleReasons } from './sample-reasons.ts';
import { sayReasons } from './say-reasons.ts';

export interface PeersFacts {
  match: string;
  program: string;
  track: string | null;
  others: Others;
  reasons: Reason[];
}

/** To everybody of a match without a mentor: who the others are, and that each gives and takes. */
export const youArePeers = mail<PeersFacts>({
  name: 'pairing.you-are-peers',
  beforeFirstDay: true,
  sample: {
    match: '019cac6e-0000-7000-8000-000000000001',
    program: 'Peer coaching',
    track: null,
    others: { names: ['Ana Lima', 'Ben Okafor'], count: 2 },
    reasons: sampleReasons,
  },
  write: ({ match, program, track, others, reasons }, { say, givenName }) => {
    const { partner, count } = sayOthers(say, others);
    return {
      subject: say(pairingWords, 'mail.peers.subject', { partner, program }),
      paragraphs: [
        say(pairingWords, 'mail.matched.hello', { name: givenName }),
        [
          say(pairingWords, 'mail.peers.news', { partner, program, count }),
          ...(track ? [say(pairingWords, 'mail.matched.track', { track })] : []),
        ].join(' '),
        ...sayReasons(say, 'mail.peers.why', reasons, { readerIs: 'peer', partner }),
        say(pairingWords, 'mail.peers.next'),
      ],
      action: { label: say(pairingWords, 'mail.matched.action'), path: `/matches/${match}` },
      closing: say(pairingWords, 'mail.peers.closing', { count }),
    };
  },
});
