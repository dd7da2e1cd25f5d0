import type { ReactNode } from 'react';
import type { OutputOf } from '../../platform/command.ts';
import type { Column } from '../../platform/ui/list-table.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import type { Say } from '../../platform/words/words.ts';
import { laboratoryWords } from './words.ts';
import type { listScenarios } from './list-scenarios.ts';

type Listed = OutputOf<typeof listScenarios>['items'][number];

export function scenarioColumns(say: Say, link: (row: Listed) => ReactNode): Column<Listed>[] {
  return [
    { key: 'name', label: say(laboratoryWords, 'scenario'), cell: link },
    {
      key: 'state',
      label: say(laboratoryWords, 'state'),
      cell: ({ isMine, isShared, isProposed, madeBy, changes }) => (
        <>
          {stateOf(say, { isMine, isShared, isProposed, madeBy })}
          {'. '}
          {say(laboratoryWords, 'changes', { count: changes })}
        </>
      ),
    },
    { key: 'pairs', label: say(laboratoryWords, 'pairs'), numeric: true, cell: ({ outcome }) => outcome.pairs },
    { key: 'alone', label: say(laboratoryWords, 'alone'), numeric: true, cell: ({ outcome }) => outcome.unmatched },
    { key: 'changedAt', label: say(laboratoryWords, 'changed_at'), cell: ({ changedAt }) => <Moment at={changedAt} as="date" /> },
    {
      key: 'compare',
      label: say(laboratoryWords, 'compare_pick'),
      cell: ({ id, name }) => (
        <input type="checkbox" name="scenario" value={id} aria-label={`${say(laboratoryWords, 'compare_pick')}: ${name}`} />
      ),
    },
  ];
}

function stateOf(
  say: Say,
  { isMine, isShared, isProposed, madeBy }: Pick<Listed, 'isMine' | 'isShared' | 'isProposed' | 'madeBy'>,
): string {
  if (isProposed) return say(laboratoryWords, 'proposed');
  if (!isShared) return say(laboratoryWords, 'mine');
  return isMine ? say(laboratoryWords, 'shared') : say(laboratoryWords, 'shared_by', { name: madeBy });
}
