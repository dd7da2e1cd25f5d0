import { Facts } from '../../platform/ui/facts.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { cityOf } from '../../scheduling/say-when.ts';
import { supportingWords } from '../words.ts';
import type { RoomShown } from './room-sections.tsx';
import styles from './room.module.css';

/** Who the partner is, and why the two were brought together. */
export function PartnerCard({ room }: { room: RoomShown }) {
  const say = useSay();
  return (
    <Section title={say(supportingWords, room.myRole === 'mentee' ? 'room.partner.title_mentor' : 'room.partner.title_mentee')}>
      {room.partners.map(({ personId, name, title, department, location, timeZone }) => (
        <div key={personId}>
          <h3>
            <PersonName name={name} />
          </h3>
          <Facts
            items={[
              ...(title || department
                ? [
                    {
                      label: say(supportingWords, 'room.partner.does'),
                      value: <bdi translate="no">{[title, department].filter(Boolean).join(', ')}</bdi>,
                    },
                  ]
                : []),
              ...(location ? [{ label: say(supportingWords, 'room.partner.place'), value: <bdi translate="no">{location}</bdi> }] : []),
              { label: say(supportingWords, 'room.partner.clock'), value: <bdi translate="no">{cityOf(timeZone)}</bdi> },
            ]}
          />
        </div>
      ))}
      <div>
        <h3>{say(supportingWords, 'room.partner.why')}</h3>
        {room.reasons.length > 0 ? (
          <ul className={styles.lines}>
            {room.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        ) : (
          <p className={styles.lines}>{say(supportingWords, 'room.partner.no_reasons')}</p>
        )}
      </div>
    </Section>
  );
}
