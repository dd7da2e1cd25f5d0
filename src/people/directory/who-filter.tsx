import { Link, useSearchParams } from 'react-router';
import { useSay } from '../../platform/ui/say.tsx';
import { peopleWords } from '../words.ts';
import styles from './directory.module.css';

const choices = ['active', 'left', 'all'] as const;

/** Active people, those who have left, or everyone: links, so that the list's address says which. */
export function WhoFilter({ who }: { who: string }) {
  const say = useSay();
  const [params] = useSearchParams();
  const to = (choice: string) => {
    const changed = new URLSearchParams(params);
    changed.delete('after');
    changed.set('who', choice);
    return `?${changed}`;
  };
  return (
    <nav className={styles.who} aria-label={say(peopleWords, 'directory.who.label')}>
      {choices.map((choice) => (
        <Link key={choice} to={to(choice)} aria-current={choice === who ? 'true' : undefined}>
          {say(peopleWords, `directory.who.${choice}`)}
        </Link>
      ))}
    </nav>
  );
}
