import { Link } from 'react-router';
import { Facts } from '../../platform/ui/facts.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { cityOf } from '../../scheduling/say-when.ts';
import { supportingWords } from '../words.ts';
import type { RoomShown } from './room-sections.tsx';
import styles from './room.module.css';

/** Who the others are, and why they were brought together. */
export function PartnerCard({ room }: { room: RoomShown }) {
  const say = useSay();
  const { hasMentor, partners, match, partnerRole } = room;
  const [only, ...more] = partners;
  const title = !hasMentor ? 'room.partner.title_peers' : more.length > 0 ? 'room.partner.title_circle' : 'room.partner.title';
  return (
    <Section title={say(supportingWords, title, { role: partnerRole })}>
      {only && more.length === 0 ? <PartnerFacts partner={only} /> : null}
      {more.length > 0 ? (
        <>
          <ul className={styles.people}>
            {partners.map((one) => (
              <li key={one.personId}>
                <PersonName name={one.name} />
                <span className={styles.role}>
                  {[
                    say(supportingWords, hasMentor ? `room.partner.${one.role}` : 'room.partner.peer'),
                    one.title,
                    one.department,
                    cityOf(one.timeZone),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
          <Link to={`/matches/${match.id}/circle`}>{say(supportingWords, 'room.partner.circle')}</Link>
        </>
      ) : null}
      <Why room={room} />
    </Section>
  );
}

/** Of more than two, one's own reasons; somebody who leads has none, and is told none. */
function Why({ room: { reasons, partners } }: { room: RoomShown }) {
  const say = useSay();
  if (reasons.length === 0 && partners.length > 1) return null;
  return (
    <div>
      <h3>{say(supportingWords, 'room.partner.why', { count: partners.length })}</h3>
      {reasons.length > 0 ? (
        <ul className={styles.lines}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : (
        <p className={styles.lines}>{say(supportingWords, 'room.partner.no_reasons')}</p>
      )}
    </div>
  );
}

function PartnerFacts({ partner: { name, title, department, location, timeZone } }: { partner: RoomShown['partners'][number] }) {
  const say = useSay();
  return (
    <div className={styles.partner}>
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
  );
}
