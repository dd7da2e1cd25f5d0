import type { ReactNode } from 'react';
import type { OutputOf } from '../../platform/command.ts';
import type { Offer } from '../../platform/execute.ts';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import { groupColumns } from './group-columns.tsx';
import type { listProposedGroups } from './list-proposed-groups.ts';

interface ProposalOfGroupsProps {
  groups: OutputOf<typeof listProposedGroups>;
  led: boolean;
  publish: Offer | undefined;
  base: string;
  empty: ReactNode;
}

/** A row for each match of more than two that would come to be. */
export function ProposalOfGroups({ groups, led, publish, base, empty }: ProposalOfGroupsProps) {
  const say = useSay();
  return (
    <ListTable
      caption={say(pairingWords, 'proposal.title')}
      columns={groupColumns(say, base, { led, publish })}
      rows={groups.items}
      rowKey={(row) => row.id}
      next={groups.next}
      search={{ label: say(pairingWords, 'proposal.search') }}
      empty={empty}
    />
  );
}
