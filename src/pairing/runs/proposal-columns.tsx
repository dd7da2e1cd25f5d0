import { Link } from 'react-router';
import type { OutputOf } from '../../platform/command.ts';
import type { Column } from '../../platform/ui/list-table.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { Status } from '../../platform/ui/status.tsx';
import type { Say } from '../../platform/words/words.ts';
import { pairingWords } from '../words.ts';
import { Fit } from './fit.tsx';
import type { listProposedPairs } from './list-proposed-pairs.ts';
import { PairDecisions, type PairOffers } from './pair-decisions.tsx';
import { bestReasons, reasonInWords } from './reason-in-words.ts';
import { ruleInWords } from './why-alone-in-words.ts';
import styles from './proposal.module.css';

export type ProposedPair = OutputOf<typeof listProposedPairs>['items'][number];

const reasonsInARow = 3;

export function proposalColumns(say: Say, base: string, offers: PairOffers, inRounds = false): Column<ProposedPair>[] {
  const round: Column<ProposedPair> = {
    key: 'round',
    label: say(pairingWords, 'groups.round'),
    sort: true,
    cell: ({ round: number }) => (
      <span className={styles.round}>{number === null ? '' : say(pairingWords, 'groups.in_round', { round: number })}</span>
    ),
  };
  return [
    ...(inRounds ? [round] : []),
    {
      key: 'mentee',
      label: say(pairingWords, 'proposal.mentee'),
      sort: true,
      cell: ({ mentee, track }) => <Someone {...mentee} detail={track} />,
    },
    {
      key: 'mentor',
      label: say(pairingWords, 'proposal.mentor'),
      sort: true,
      cell: ({ mentor }) => <Someone {...mentor} detail={mentor.title} />,
    },
    { key: 'fit', label: say(pairingWords, 'proposal.fit'), sort: true, numeric: true, cell: ({ fit }) => <Fit fit={fit} /> },
    {
      key: 'reasons',
      label: say(pairingWords, 'proposal.reasons'),
      cell: (pair) => (
        <div className={styles.why}>
          <Reasons say={say} pair={pair} />
          <State say={say} pair={pair} />
          <Link className={styles.more} to={`${base}/pairs/${pair.id}`}>
            {say(pairingWords, 'proposal.details')}
          </Link>
        </div>
      ),
    },
    { key: 'decide', label: say(pairingWords, 'proposal.decide'), cell: (pair) => <PairDecisions pair={pair} offers={offers} /> },
  ];
}

/** @param detail the mentee's track, the mentor's title */
function Someone({ name, detail }: { name: string; detail: string | null }) {
  return (
    <div>
      <span className={styles.name}>
        <PersonName name={name} />
      </span>
      {detail ? <div className={styles.title}>{detail}</div> : null}
    </div>
  );
}

function Reasons({ say, pair }: { say: Say; pair: ProposedPair }) {
  const best = bestReasons(pair.reasons, reasonsInARow);
  if (best.length === 0) return <p className={styles.title}>{say(pairingWords, 'proposal.no_reason')}</p>;
  return (
    <ul className={styles.reasons}>
      {best.map((reason) => (
        <li key={reason.criterion}>{reasonInWords(say, reason)}</li>
      ))}
    </ul>
  );
}

function State({ say, pair: { decision, heldBack } }: { say: Say; pair: ProposedPair }) {
  return (
    <>
      {decision?.kind === 'pin' ? <Status tone="good">{say(pairingWords, 'proposal.pinned')}</Status> : null}
      {decision?.kind === 'forbid' ? <Status tone="bad">{say(pairingWords, 'proposal.banned')}</Status> : null}
      {heldBack ? (
        <Status tone="attention">{say(pairingWords, 'proposal.held_back', { why: ruleInWords(say, heldBack, {}) })}</Status>
      ) : null}
    </>
  );
}
