import { Link } from 'react-router';
import { useSay } from '../../platform/ui/say.tsx';
import styles from '../planning.module.css';
import { planningWords } from '../words.ts';

/** Between the programs at hand and those put away. */
export function ArchiveTabs({ archived }: { archived: boolean }) {
  const say = useSay();
  return (
    <nav aria-label={say(planningWords, 'programs.show')} className={styles.switch}>
      <Link to="/programs" aria-current={archived ? undefined : 'page'}>
        {say(planningWords, 'programs.current')}
      </Link>
      <Link to="/programs?archived=true" aria-current={archived ? 'page' : undefined}>
        {say(planningWords, 'programs.archive')}
      </Link>
    </nav>
  );
}
