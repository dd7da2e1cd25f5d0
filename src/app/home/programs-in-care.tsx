import { Link } from 'react-router';
import { Day } from '../../platform/ui/moment.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import type { HomeProgram } from './show-home.ts';
import { appWords } from '../words.ts';
import styles from './programs-in-care.module.css';

/** The programs a person manages or watches, each with what waits there. */
export function ProgramsInCare({ programs }: { programs: readonly HomeProgram[] }) {
  return (
    <ul className={styles.programs}>
      {programs.map((program) => (
        <li key={program.id}>
          <div>
            <h3>
              <Link to={`/programs/${program.id}`} translate="no">
                {program.name}
              </Link>
            </h3>
            <Time program={program} />
          </div>
          <Attention program={program} />
        </li>
      ))}
    </ul>
  );
}

function Time({ program: { startsOn, endsOn, launchedAt, endedAt, week } }: { program: HomeProgram }) {
  const say = useSay();
  const state = endedAt ? 'ended' : launchedAt ? 'running' : 'planned';
  return (
    <p className={styles.time}>
      <Status tone={state === 'running' ? 'good' : 'quiet'}>{say(appWords, `home.${state}`)}</Status>
      {startsOn ? (
        <span>
          <Day on={startsOn} />
          {endsOn ? (
            <>
              {' – '}
              <Day on={endsOn} />
            </>
          ) : null}
        </span>
      ) : null}
      {week ? <span>{say(appWords, 'home.week', { week: week.at, weeks: week.of })}</span> : null}
    </p>
  );
}

const shownPerProgram = 4;

function Attention({ program }: { program: HomeProgram }) {
  const say = useSay();
  if (program.attention.length === 0) return <p className={styles.calm}>{say(appWords, 'home.calm')}</p>;
  return (
    <ul className={styles.attention}>
      {program.attention.slice(0, shownPerProgram).map((thing) => (
        <li key={`${thing.to} ${thing.says}`}>
          <Link to={thing.to}>{thing.says}</Link>
          {thing.detail ? <span>{thing.detail}</span> : null}
        </li>
      ))}
      {program.attention.length > shownPerProgram ? (
        <li>
          <Link to={`/programs/${program.id}`}>{say(appWords, 'home.more', { count: program.attention.length - shownPerProgram })}</Link>
        </li>
      ) : null}
    </ul>
  );
}
