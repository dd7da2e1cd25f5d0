import { Link } from 'react-router';
import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import type { HomeThing } from './show-home.ts';
import { appWords } from '../words.ts';
import styles from './next-things.module.css';

/** One thing to do now, large; what comes after it, small. */
export function NextThings({ things }: { things: readonly HomeThing[] }) {
  const say = useSay();
  const [first, ...later] = things;
  if (!first) return null;
  return (
    <div className={styles.next}>
      <section className={styles.first} aria-labelledby="next">
        <p className={styles.kicker}>{say(appWords, 'home.next')}</p>
        <h2 id="next">{first.says}</h2>
        <Details thing={first} />
        <ButtonLink to={first.to}>{first.label ?? say(appWords, 'home.open')}</ButtonLink>
      </section>
      {later.length > 0 ? (
        <section aria-labelledby="later">
          <h2 id="later" className={styles.laterTitle}>
            {say(appWords, 'home.later')}
          </h2>
          <ul className={styles.later}>
            {later.map((thing) => (
              <li key={`${thing.to} ${thing.says}`}>
                <Link to={thing.to}>{thing.says}</Link>
                <Details thing={thing} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

function Details({ thing }: { thing: HomeThing }) {
  if (!thing.detail && !thing.at) return null;
  return <p className={styles.detail}>{thing.detail ?? (thing.at ? <Moment at={thing.at} as="both" /> : null)}</p>;
}
