import type { Worth } from '@pairwell/matching';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import type { Say } from '../../platform/words/words.ts';
import { ruleInWords } from '../runs/why-alone-in-words.ts';
import { pairingWords } from '../words.ts';
import { laboratoryWords } from './words.ts';
import type { Weighing } from './weighing.ts';

/** '2 pairs more, 30 points more', or the points alone where nobody more is matched. */
function gainInWords(say: Say, { pairs, points }: Worth): string {
  const inPoints = say(laboratoryWords, points < 0 ? 'said_points_less' : 'said_points_more', {
    count: Math.abs(points),
  });
  if (pairs === 0) return inPoints;
  return say(laboratoryWords, 'gain_value', {
    pairs: say(laboratoryWords, pairs < 0 ? 'said_pairs_less' : 'said_pairs_more', { count: Math.abs(pairs) }),
    points: inPoints,
  });
}

export function WeighingResult({ weighing, names }: { weighing: Weighing; names: Readonly<Record<string, string>> }) {
  const say = useSay();
  const { rules, fairness, scarce, hardest, criteria } = weighing;
  return (
    <>
      <ListTable
        caption={say(laboratoryWords, 'costs')}
        columns={[
          { key: 'rule', label: say(laboratoryWords, 'rule'), cell: ({ rule }) => ruleInWords(say, rule, criteria) },
          { key: 'gain', label: say(laboratoryWords, 'gain'), cell: ({ gain }) => gainInWords(say, gain) },
        ]}
        rows={rules}
        rowKey={({ rule }) => rule}
        empty={<p>{say(laboratoryWords, 'no_rules')}</p>}
      />
      <h3>{say(laboratoryWords, 'fairness')}</h3>
      {fairness ? (
        <p>
          {say(laboratoryWords, fairness.floor > fairness.worst ? 'fairness_value' : 'fairness_none', {
            floor: fairness.floor,
            worst: fairness.worst,
            count: fairness.pointsLost,
          })}
        </p>
      ) : null}
      <h3>{say(laboratoryWords, 'scarce')}</h3>
      <p>{say(laboratoryWords, 'scarce_lead')}</p>
      <ListTable
        caption={say(laboratoryWords, 'scarce')}
        columns={[
          { key: 'name', label: say(laboratoryWords, 'skill'), cell: ({ name }) => name },
          { key: 'wanted', label: say(laboratoryWords, 'wanted'), numeric: true, cell: ({ wanted }) => wanted },
          { key: 'places', label: say(laboratoryWords, 'offered'), numeric: true, cell: ({ places }) => places },
          { key: 'gain', label: say(laboratoryWords, 'gain'), cell: ({ gain }) => gainInWords(say, gain) },
        ]}
        rows={scarce}
        rowKey={({ criterion, name }) => `${criterion} ${name}`}
      />
      <h3>{say(laboratoryWords, 'hardest')}</h3>
      <p>{say(laboratoryWords, 'hardest_lead')}</p>
      <ListTable
        caption={say(laboratoryWords, 'hardest')}
        columns={[
          { key: 'person', label: say(pairingWords, 'why.mentee'), cell: ({ person }) => <PersonName name={names[person] ?? ''} /> },
          { key: 'open', label: say(laboratoryWords, 'open_to'), numeric: true, cell: ({ open }) => open },
        ]}
        rows={hardest}
        rowKey={({ person }) => person}
      />
    </>
  );
}
