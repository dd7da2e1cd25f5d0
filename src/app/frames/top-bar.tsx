import { Form, Link, NavLink, useLocation } from 'react-router';
import { Moment } from '../../platform/ui/moment.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import type { ShellData } from '../read-root.ts';
import { appWords } from '../words.ts';
import { Brand } from './brand.tsx';
import styles from './top-bar.module.css';

/** The brand, the places that are this person's, and who they are. Opens and closes without JavaScript. */
export function TopBar({ shell }: { shell: ShellData | undefined }) {
  const say = useSay();
  const { key } = useLocation();
  const places = shell?.places ?? [];
  return (
    <header className={styles.top}>
      {shell?.demo ? <DemoStrip shell={shell} /> : null}
      <div className={styles.bar}>
        <Brand />
        {places.length > 0 ? (
          <nav aria-label={say(appWords, 'nav.main')} className={styles.wide}>
            <Places shell={shell} />
          </nav>
        ) : null}
        {/* The key closes an open menu when the page changes. */}
        {shell?.reader.personId ? <Me key={key} shell={shell} /> : <Link to="/sign-in">{say(appWords, 'nav.sign_in')}</Link>}
      </div>
    </header>
  );
}

function Places({ shell }: { shell: ShellData | undefined }) {
  const say = useSay();
  return shell?.places.map((place) => (
    <NavLink key={place} to={pathOf[place]} end={place === 'home'}>
      {say(appWords, `nav.${place}`)}
    </NavLink>
  ));
}

const pathOf = { home: '/', programs: '/programs', people: '/people', outbox: '/outbox', audit: '/audit', clock: '/clock' } as const;

function Me({ shell }: { shell: ShellData }) {
  const say = useSay();
  const { standing, demo } = shell;
  return (
    <details className={styles.me}>
      <summary>
        <span className="visually-hidden">{say(appWords, 'nav.me')}: </span>
        <PersonName name={standing.name} />
      </summary>
      <div className={styles.menu}>
        <p translate="no">{standing.organization}</p>
        <nav aria-label={say(appWords, 'nav.menu')} className={styles.narrow}>
          <Places shell={shell} />
        </nav>
        <Link to="/account">{say(appWords, 'nav.account')}</Link>
        {demo ? <Link to="/sign-in">{say(appWords, 'nav.switch')}</Link> : null}
        <Form method="post" action="/sign-out">
          <input type="hidden" name="intent" value="sign-out" />
          <button type="submit">{say(appWords, 'nav.sign_out')}</button>
        </Form>
      </div>
    </details>
  );
}

function DemoStrip({ shell }: { shell: ShellData }) {
  const say = useSay();
  return (
    <p className={styles.demo}>
      {say(appWords, 'demo.strip')} <Moment at={shell.now} as="both" />
      {shell.places.includes('clock') ? <Link to="/clock">{say(appWords, 'demo.change')}</Link> : null}
    </p>
  );
}
