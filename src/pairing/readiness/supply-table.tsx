import { ListTable } from '../../platform/ui/list-table.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { pairingWords } from '../words.ts';
import type { Readiness } from './readiness.ts';

/** What mentees want against what mentors offer, the scarcest first. */
export function SupplyTable({ supply }: { supply: Readiness['supply'] }) {
  const say = useSay();
  return (
    <Section title={say(pairingWords, 'readiness.supply')} lead={say(pairingWords, 'readiness.supply_lead')}>
      <ListTable
        caption={say(pairingWords, 'readiness.supply')}
        columns={[
          { key: 'name', label: say(pairingWords, 'readiness.what'), cell: ({ name }) => name },
          { key: 'wanted', label: say(pairingWords, 'readiness.wanted'), numeric: true, cell: ({ wanted }) => wanted },
          { key: 'mentors', label: say(pairingWords, 'readiness.offered'), numeric: true, cell: ({ mentors }) => mentors },
          { key: 'places', label: say(pairingWords, 'readiness.offered_places'), numeric: true, cell: ({ places }) => places },
          {
            key: 'gap',
            label: say(pairingWords, 'readiness.gap'),
            cell: ({ wanted, mentors, places }) =>
              mentors === 0 ? (
                <Status tone="bad">{say(pairingWords, 'readiness.missing')}</Status>
              ) : wanted > places ? (
                <Status tone="attention">{say(pairingWords, 'readiness.scarce')}</Status>
              ) : (
                <Status tone="good">{say(pairingWords, 'readiness.fine')}</Status>
              ),
          },
        ]}
        rows={supply}
        rowKey={({ criterion, name }) => `${criterion} ${name}`}
        empty={<p>{say(pairingWords, 'readiness.supply_none')}</p>}
      />
    </Section>
  );
}
