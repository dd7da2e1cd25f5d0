import { useSay } from '../../../platform/ui/say.tsx';
import { peopleWords } from '../../words.ts';
import styles from '../skills.module.css';

/** What somebody has and needs, '2 / 4': more than they have stands out by weight as well as by colour. */
export function LevelCell({ of }: { of: { level: number; needed: number | null } | undefined }) {
  const say = useSay();
  if (!of) return null;
  const { level, needed } = of;
  if (needed === null) return <span className={styles.cell}>{level}</span>;
  return (
    <span className={needed > level ? `${styles.cell} ${styles.short}` : styles.cell}>
      <span aria-hidden="true">{say(peopleWords, 'skills.matrix.cell', { level, needed })}</span>
      <span className="visually-hidden">{say(peopleWords, 'skills.matrix.cell_says', { level, needed })}</span>
    </span>
  );
}
