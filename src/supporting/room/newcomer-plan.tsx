import { useSayDay } from '../../platform/ui/moment.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import type { RoomShown } from './room-sections.tsx';
import styles from './room.module.css';

/** What the first months of a new hire are to hold, where the program has said so. */
export function NewcomerPlan({ room: { newcomer } }: { room: RoomShown }) {
  const say = useSay();
  const sayDay = useSayDay();
  if (!newcomer || newcomer.plan.length === 0) return null;
  const { name, startsOn, mine } = newcomer;
  const firstDay = say(supportingWords, mine ? 'room.newcomer.first_day_mine' : 'room.newcomer.first_day', { name, day: sayDay(startsOn) });
  return (
    <Section title={say(supportingWords, 'room.newcomer.title')} lead={firstDay} id="plan">
      <ol className={styles.plan}>
        {newcomer.plan.map(({ on, afterDays, says }) => (
          <li key={afterDays}>
            <h3>{say(supportingWords, 'room.newcomer.step', { days: afterDays, day: sayDay(on) })}</h3>
            <p translate="no">{says}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
