import { ListTable } from '../../platform/ui/list-table.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { factInWords } from '../runs/reason-in-words.ts';
import { ruleInWords } from '../runs/why-alone-in-words.ts';
import { pairingWords } from '../words.ts';
import { MovesList } from './moves-list.tsx';
import type { LookedUp } from './pair-lookup.tsx';

type Explained = NonNullable<LookedUp['pair']>;

/** Why the two are a pair or not, kindly; what it would cost to make them one; their points. */
export function PairVerdict({ found, pair }: { found: LookedUp; pair: Explained }) {
  const say = useSay();
  const [mentee, mentor] = [found.mentee?.name ?? '', found.mentor?.name ?? ''];
  const named = (ids: readonly string[]) => ids.map((id) => found.names[id] ?? '').join(', ');
  return (
    <>
      <Notice tone={pair.isChosen ? 'good' : 'quiet'}>
        <p>{useVerdict(found, pair)}</p>
        {pair.isChosen || pair.mentorsOfMentee.length === 0 ? null : (
          <p translate="no">{say(pairingWords, 'why.instead', { mentee, mentors: named(pair.mentorsOfMentee) })}</p>
        )}
        {pair.isChosen || pair.menteesOfMentor.length === 0 ? null : (
          <p translate="no">{say(pairingWords, 'why.taken', { mentor, count: pair.places, mentees: named(pair.menteesOfMentor) })}</p>
        )}
      </Notice>
      {pair.moved.length > 0 ? <MovesList moved={pair.moved} names={found.names} /> : null}
      <ListTable
        caption={say(pairingWords, 'why.points')}
        columns={[
          { key: 'criterion', label: say(pairingWords, 'pair.criterion'), cell: ({ name }) => name },
          { key: 'fact', label: say(pairingWords, 'pair.fact'), cell: (reason) => factInWords(say, reason) },
          {
            key: 'got',
            label: say(pairingWords, 'pair.got'),
            numeric: true,
            cell: ({ points, of }) => say(pairingWords, 'pair.got_of', { points, of }),
          },
        ]}
        rows={pair.reasons}
        rowKey={({ criterion }) => criterion}
      />
    </>
  );
}

function useVerdict({ criteria }: LookedUp, { isChosen, isPinned, blockedBy, loss }: Explained): string {
  const say = useSay();
  if (isPinned) return say(pairingWords, 'why.is_pinned');
  if (isChosen) return say(pairingWords, 'why.is_pair');
  if (blockedBy.length > 0)
    return say(pairingWords, 'why.blocked', { rules: blockedBy.map((rule) => ruleInWords(say, rule, criteria)).join(', ') });
  if (!loss) return say(pairingWords, 'why.no_place');
  if (loss.pairs === 0 && loss.points === 0) return say(pairingWords, 'why.loss_none');
  const cost = say(pairingWords, 'why.loss', {
    pairs: say(pairingWords, 'why.pairs_value', { count: loss.pairs }),
    points: say(pairingWords, 'why.points_value', { count: loss.points }),
  });
  return `${say(pairingWords, 'why.not_pair')} ${cost}`;
}
