import { Link } from 'react-router';
import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import { laboratoryWords } from './words.ts';
import { changeInWords, stepInWords } from './change-in-words.ts';
import { OutcomeFigures } from './outcome-figures.tsx';
import type { ShownScenario } from './scenario-standing.tsx';
import { SpreadTable } from './spread-table.tsx';
import styles from './laboratory.module.css';

/** What the scenario comes to; what the last change did is read out as it happens. */
export function ScenarioResult({ scenario, undo }: { scenario: ShownScenario; undo: Offer | undefined }) {
  const say = useSay();
  const { outcome, start, changes, set, names } = scenario;
  return (
    <div className={styles.column}>
      <p className={styles.said} role="status" aria-live="polite">
        {changes.length === 0 ? say(laboratoryWords, 'said_nothing') : stepInWords(say, outcome.lastStep)}
      </p>
      <OutcomeFigures start={start} now={outcome} />
      <Section title={say(laboratoryWords, 'made')} actions={<CommandForm offer={undo} tone="quiet" inline />}>
        {changes.length === 0 ? <p>{say(laboratoryWords, 'made_none')}</p> : null}
        <ol className={styles.plain} translate="no">
          {changes.toReversed().map((change, at) => (
            <li key={changes.length - at}>{changeInWords(say, change, set, names)}</li>
          ))}
        </ol>
        <LeftOut scenario={scenario} />
      </Section>
      <Section title={say(laboratoryWords, 'spread')} lead={say(laboratoryWords, 'spread_lead')}>
        <SpreadTable start={start} now={outcome} />
      </Section>
      <Movers scenario={scenario} />
      <Section title={say(laboratoryWords, 'stays')}>
        {outcome.alone.length === 0 ? <p>{say(laboratoryWords, 'stays_none')}</p> : null}
        <ul className={styles.plain}>
          {outcome.alone.map((person) => (
            <li key={person}>
              <PersonName name={names[person] ?? ''} />
              {': '}
              <Link to={`?mentee=${person}`} preventScrollReset>
                {say(laboratoryWords, 'why')}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function LeftOut({ scenario: { outcome, names } }: { scenario: ShownScenario }) {
  const say = useSay();
  if (outcome.leftOut.length === 0) return null;
  return (
    <Notice tone="attention" title={say(laboratoryWords, 'left_out')}>
      <ul className={styles.plain} translate="no">
        {outcome.leftOut.map(({ mentee, mentor }) => (
          <li key={`${mentee} ${mentor}`}>
            {mentee
              ? say(laboratoryWords, 'left_out_pair', { mentee: names[mentee] ?? '', mentor: names[mentor] ?? '' })
              : say(laboratoryWords, 'left_out_places', { mentor: names[mentor] ?? '' })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Movers({ scenario: { outcome, names } }: { scenario: ShownScenario }) {
  const say = useSay();
  const { count, first } = outcome.moved;
  const named = (ids: readonly string[]) =>
    ids.length === 0 ? say(laboratoryWords, 'nobody') : ids.map((id) => <PersonName key={id} name={names[id] ?? ''} />);
  return (
    <Section title={say(laboratoryWords, 'moved')} lead={say(laboratoryWords, 'moved_lead')}>
      <ListTable
        caption={say(laboratoryWords, 'moved')}
        columns={[
          { key: 'mentee', label: say(pairingWords, 'why.mentee'), cell: ({ mentee }) => <PersonName name={names[mentee] ?? ''} /> },
          { key: 'from', label: say(laboratoryWords, 'from'), cell: ({ from }) => named(from) },
          { key: 'to', label: say(laboratoryWords, 'to'), cell: ({ to }) => named(to) },
        ]}
        rows={first}
        rowKey={({ mentee }) => mentee}
        empty={<p>{say(laboratoryWords, 'moved_none')}</p>}
      />
      {count > first.length ? <p>{say(laboratoryWords, 'moved_more', { count: count - first.length })}</p> : null}
    </Section>
  );
}
