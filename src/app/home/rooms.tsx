import { Link } from 'react-router';
import { Section } from '../../platform/ui/page.tsx';
import { fewNames } from '../../pairing/match-name.ts';
import { useSay } from '../../platform/ui/say.tsx';
import { appWords } from '../words.ts';
import type { Room } from './rooms-of.ts';
import styles from './rooms.module.css';

/** The way to everybody one is matched with, a line a match. */
export function Rooms({ rooms }: { rooms: readonly Room[] }) {
  const say = useSay();
  return (
    <Section title={say(appWords, 'home.rooms')}>
      <ul className={styles.rooms}>
        {rooms.map((room) => (
          <li key={room.match}>
            <Link to={`/matches/${room.match}`} translate="no">
              {room.name ?? fewNames(say, room.partners)}
            </Link>
            <span translate="no">{room.program}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
