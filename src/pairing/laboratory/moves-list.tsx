import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import { laboratoryWords } from './words.ts';
import type { Moves } from './question.ts';
import styles from './laboratory.module.css';

const shown = 12;

/** The chain of people who would move, one sentence each. */
export function MovesList({ moved, names }: { moved: Moves; names: Readonly<Record<string, string>> }) {
  const say = useSay();
  const named = (ids: readonly string[]) => ids.map((id) => names[id] ?? '').join(', ') || say(laboratoryWords, 'nobody');
  return (
    <div>
      <p>{say(pairingWords, 'why.moved')}</p>
      <ul className={styles.plain} translate="no">
        {moved.slice(0, shown).map(({ mentee, from, to }) => (
          <li key={mentee}>{say(pairingWords, 'why.move', { mentee: names[mentee] ?? '', from: named(from), to: named(to) })}</li>
        ))}
      </ul>
      {moved.length > shown ? <p>{say(laboratoryWords, 'moved_more', { count: moved.length - shown })}</p> : null}
    </div>
  );
}
