import { Link, NavLink } from 'react-router';
import { useSay } from '../../platform/ui/say.tsx';
import type { ShownStages } from '../show-stages.ts';
import { appWords } from '../words.ts';
import styles from './stage-nav.module.css';

/** The six stages in their order, each with how far it is; on a phone a row of steps. */
export function StageNav({ program, shown }: { program: string; shown: ShownStages }) {
  const say = useSay();
  return (
    <aside className={styles.side}>
      <p className={styles.program}>
        <Link to={`/programs/${program}`} translate="no">
          {shown.name}
        </Link>
      </p>
      <nav aria-label={say(appWords, 'nav.stages')}>
        <ol className={styles.stages}>
          {shown.stages.map(({ name, state }) => (
            <li key={name} data-mark={state?.mark ?? 'ahead'}>
              <NavLink to={`/programs/${program}/${name}`}>
                <span className={styles.name}>{say(appWords, `stage.${name}`)}</span>
                <span className={styles.state}>{state?.says ?? say(appWords, `stage.${state?.mark ?? 'ahead'}`)}</span>
              </NavLink>
            </li>
          ))}
        </ol>
      </nav>
    </aside>
  );
}
