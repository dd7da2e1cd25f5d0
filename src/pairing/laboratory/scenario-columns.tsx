import type { ReactNode } from 'react';
import type { OutputOf } from '../../platform/command.ts';
import type { Column } from '../../platform/ui/list-table.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import type { Say } from '../../platform/words/words.ts';
import { pairingWords } from '../words.ts';
import type { listScenarios } from './list-scenarios.ts';

type Listed = OutputOf<typeof listScenarios>['items'][number];

export function scenarioColumns(say: Say, link: (row: Listed) => ReactNode): Column<Listed>[] {
  return [
    { key: 'name', label: say(pairingWords, 'laboratory.scenario'), cell: link },
    {
      key: 'state',
      label: say(pairingWords, 'laboratory.state'),
      cell: ({ isMine, isShared, isProposed, madeBy, changes }) => (
        <>
          {stateOf(say, { isMine, isShared, isProposed, madeBy })}
          {'. '}
          {say(pairingWords, 'laboratory.changes', { count: changes })}
        </>
      ),
    },
    { key: 'pairs', label: say(pairingWords, 'laboratory.pairs'), numeric: true, cell: ({ outcome }) => outcome.pairs },
    { key: 'alone', label: say(pairingWords, 'laboratory.alone'), numeric: true, cell: ({ outcome }) => outcome.unmatched },
    { key: 'changedAt', label: say(pairingWords, 'laboratory.changed_at'), cell: ({ changedAt }) => <Moment at={changedAt} as="date" /> },
    {
      key: 'compare',
      label: say(pairingWords, 'laboratory.compare_pick'),
      cell: ({ id, name }) => (
        <input type="checkbox" name="scenario" value={id} aria-label={`${say(pairingWords, 'laboratory.compare_pick')}: ${name}`} />
      ),
    },
  ];
}

function stateOf(
  say: Say,
  { isMine, isShared, isProposed, madeBy }: Pick<Listed, 'isMine' | 'isShared' | 'isProposed' | 'madeBy'>,
): string {
  if (isProposed) return say(pairingWords, 'laboratory.proposed');
  if (!isShared) return say(pairingWords, 'laboratory.mine');
  return isMine ? say(pairingWords, 'laboratory.shared') : say(pairingWords, 'laboratory.shared_by', { name: madeBy });
}
