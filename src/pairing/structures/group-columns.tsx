import { Link } from 'react-router';
import type { Offer } from '../../platform/execute.ts';
import type { OutputOf } from '../../platform/command.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import type { Column } from '../../platform/ui/list-table.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { Status } from '../../platform/ui/status.tsx';
import type { Say } from '../../platform/words/words.ts';
import { Fit } from '../runs/fit.tsx';
import { ruleInWords } from '../runs/why-alone-in-words.ts';
import { pairingWords } from '../words.ts';
import type { listProposedGroups } from './list-proposed-groups.ts';
import styles from './structures.module.css';

export type ProposedGroup = OutputOf<typeof listProposedGroups>['items'][number];

/** @param led whether somebody leads the groups; peers have nobody to lead them */
export function groupColumns(
  say: Say,
  base: string,
  { led, publish }: { led: boolean; publish: Offer | undefined },
): Column<ProposedGroup>[] {
  const mentor: Column<ProposedGroup> = {
    key: 'mentor',
    label: say(pairingWords, 'proposal.mentor'),
    sort: true,
    cell: ({ mentors, track, joining }) => (
      <div>
        {mentors.map(({ id, name }) => (
          <div key={id} className={styles.name}>
            <PersonName name={name} />
          </div>
        ))}
        {track ? <div className={styles.detail}>{track}</div> : null}
        {joining > 0 ? <Status>{say(pairingWords, 'groups.joining', { count: joining })}</Status> : null}
      </div>
    ),
  };
  return [
    ...(led ? [mentor] : []),
    {
      key: 'people',
      label: say(pairingWords, led ? 'groups.mentees' : 'groups.peers'),
      cell: ({ mentees }) => <People say={say} base={base} people={mentees} />,
    },
    { key: 'size', label: say(pairingWords, 'groups.size'), sort: true, numeric: true, cell: ({ size }) => size },
    { key: 'fit', label: say(pairingWords, 'proposal.fit'), sort: true, numeric: true, cell: ({ fit }) => <Fit fit={fit} /> },
    {
      key: 'decide',
      label: say(pairingWords, 'proposal.decide'),
      cell: ({ id }) => (
        <CommandForm offer={publish} tone="quiet" inline submitLabel={say(pairingWords, 'groups.publish_this')} formKey={id}>
          <input type="hidden" name="pairs[]" value={id} />
        </CommandForm>
      ),
    },
  ];
}

function People({ say, base, people }: { say: Say; base: string; people: ProposedGroup['mentees'] }) {
  return (
    <ul className={styles.people}>
      {people.map(({ id, name, pair, fit, heldBack }) => (
        <li key={id}>
          <Link to={`${base}/pairs/${pair}`}>
            <PersonName name={name} />
          </Link>
          {fit === null ? null : <span className={styles.detail}>{say(pairingWords, 'proposal.fit_value', { fit })}</span>}
          {heldBack ? (
            <Status tone="attention">{say(pairingWords, 'proposal.held_back', { why: ruleInWords(say, heldBack, {}) })}</Status>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
