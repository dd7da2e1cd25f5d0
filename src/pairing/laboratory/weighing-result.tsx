import type { Worth } from '@pairwell/matching';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import type { Say } from '../../platform/words/words.ts';
import { ruleInWords } from '../runs/why-alone-in-words.ts';
import { pairingWords } from '../words.ts';
import type { Weighing } from './weighing.ts';

/** '2 pairs more, 30 points more', or the points alone where nobody more is matched. */
function gainInWords(say: Say, { pairs, points }: Worth): string {
  const inPoints = say(pairingWords, points < 0 ? 'laboratory.said_points_less' : 'laboratory.said_points_more', {
    count: Math.abs(points),
  });
  if (pairs === 0) return inPoints;
  return say(pairingWords, 'laboratory.gain_value', {
    pairs: say(pairingWords, pairs < 0 ? 'laboratory.said_pairs_less' : 'laboratory.said_pairs_more', { count: Math.abs(pairs) }),
    points: inPoints,
  });
}

export function WeighingResult({ weighing, names }: { weighing: Weighing; names: Readonly<Record<string, string>> }) {
  const say = useSay();
  const { rules, fairness, scarce, hardest, criteria } = weighing;
  return (
    <>
      <ListTable
        caption={say(pairingWords, 'laboratory.costs')}
        columns={[
          { key: 'rule', label: say(pairingWords, 'laboratory.rule'), cell: ({ rule }) => ruleInWords(say, rule, criteria) },
          { key: 'gain', label: say(pairingWords, 'laboratory.gain'), cell: ({ gain }) => gainInWords(say, gain) },
        ]}
        rows={rules}
        rowKey={({ rule }) => rule}
        empty={<p>{say(pairingWords, 'laboratory.no_rules')}</p>}
      />
      <h3>{say(pairingWords, 'laboratory.fairness')}</h3>
      {fairness ? (
        <p>
          {say(pairingWords, fairness.floor > fairness.worst ? 'laboratory.fairness_value' : 'laboratory.fairness_none', {
            floor: fairness.floor,
            worst: fairness.worst,
            count: fairness.pointsLost,
          })}
        </p>
      ) : null}
      <h3>{say(pairingWords, 'laboratory.scarce')}</h3>
      <p>{say(pairingWords, 'laboratory.scarce_lead')}</p>
      <ListTable
        caption={say(pairingWords, 'laboratory.scarce')}
        columns={[
          { key: 'name', label: say(pairingWords, 'laboratory.skill'), cell: ({ name }) => name },
          { key: 'wanted', label: say(pairingWords, 'laboratory.wanted'), numeric: true, cell: ({ wanted }) => wanted },
          { key: 'places', label: say(pairingWords, 'laboratory.offered'), numeric: true, cell: ({ places }) => places },
          { key: 'gain', label: say(pairingWords, 'laboratory.gain'), cell: ({ gain }) => gainInWords(say, gain) },
        ]}
        rows={scarce}
        rowKey={({ criterion, name }) => `${criterion} ${name}`}
      />
      <h3>{say(pairingWords, 'laboratory.hardest')}</h3>
      <p>{say(pairingWords, 'laboratory.hardest_lead')}</p>
      <ListTable
        caption={say(pairingWords, 'laboratory.hardest')}
        columns={[
          { key: 'person', label: say(pairingWords, 'why.mentee'), cell: ({ person }) => <PersonName name={names[person] ?? ''} /> },
          { key: 'open', label: say(pairingWords, 'laboratory.open_to'), numeric: true, cell: ({ open }) => open },
        ]}
        rows={hardest}
        rowKey={({ person }) => person}
      />
    </>
  );
}
