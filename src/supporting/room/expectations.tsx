import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import styles from './room.module.css';

const roles = ['mentor', 'mentee'] as const;
const peers = ['peers'] as const;
type Side = (typeof roles)[number] | (typeof peers)[number];

/** What each side does; the reader's own first. */
export function Expectations({ role, hasMentor, open }: { role: 'mentor' | 'mentee'; hasMentor: boolean; open: boolean }) {
  const say = useSay();
  const sides: readonly Side[] = hasMentor ? roles : peers;
  return (
    <details open={open} id="expectations">
      <summary className={styles.summary}>{say(supportingWords, 'room.expect.title')}</summary>
      {sides
        .toSorted((a, b) => Number(b === role) - Number(a === role))
        .map((one) => (
          <div key={one}>
            <h3>{say(supportingWords, `room.expect.${one}`)}</h3>
            <ul className={styles.lines}>
              {say(supportingWords, `room.expect.${one}_lines`)
                .split('\n')
                .map((line) => (
                  <li key={line}>{line}</li>
                ))}
            </ul>
          </div>
        ))}
    </details>
  );
}
