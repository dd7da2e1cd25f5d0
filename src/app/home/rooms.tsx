import { Link } from 'react-router';
import { Section } from '../../platform/ui/page.tsx';
import { fewNames } from '../../pairing/match-name.ts';
import { useSayDay } from '../../platform/ui/moment.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { appWords } from '../words.ts';
import type { Room } from './rooms-of.ts';
import styles from './rooms.module.css';

/** The way to everybody one is matched with, a line a match. */
export function Rooms({ rooms }: { rooms: readonly Room[] }) {
  const say = useSay();
  const sayDay = useSayDay();
  return (
    <Section title={say(appWords, 'home.rooms')}>
      <ul className={styles.rooms}>
        {rooms.map((room) => (
          <li key={room.match}>
            <Link to={`/matches/${room.match}`} translate="no">
              {room.name ?? fewNames(say, room.partners)}
            </Link>
            <span translate="no">{room.program}</span>
            {room.round ? (
              <span>
                {say(appWords, 'home.round', {
                  round: room.round.number,
                  from: sayDay(room.round.startsOn),
                  until: sayDay(room.round.endsOn),
                })}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
