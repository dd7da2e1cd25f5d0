import { Figure, Figures } from '../../platform/ui/figure.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { whyAloneInWords } from '../runs/why-alone-in-words.ts';
import { pairingWords } from '../words.ts';
import type { Readiness } from './readiness.ts';
import { SupplyTable } from './supply-table.tsx';
import styles from './readiness.module.css';

interface ReadinessResultProps {
  readiness: Readiness;
  checkedAt: Date;
  names: Readonly<Record<string, string>>;
}

/** What a check found: numbers, people the rules leave nobody, and what is scarce. */
export function ReadinessResult({ readiness, checkedAt, names }: ReadinessResultProps) {
  const say = useSay();
  const { mentees, mentors, places, setAside, notAsked, alone, aloneInAll } = readiness;
  const short = mentees - places;
  const remarks = [
    ...(setAside.paused > 0 ? [say(pairingWords, 'readiness.paused', { count: setAside.paused })] : []),
    ...(setAside.credentialMissing > 0 ? [say(pairingWords, 'readiness.credential_missing', { count: setAside.credentialMissing })] : []),
    ...(setAside.notScreened > 0 ? [say(pairingWords, 'readiness.not_screened', { count: setAside.notScreened })] : []),
    ...(setAside.noTrack > 0 ? [say(pairingWords, 'readiness.no_track', { count: setAside.noTrack })] : []),
  ];
  return (
    <>
      <Figures>
        <Figure label={say(pairingWords, 'readiness.mentees')} value={mentees} asOf={checkedAt} />
        <Figure label={say(pairingWords, 'readiness.mentors')} value={mentors} />
        <Figure label={say(pairingWords, 'readiness.places')} value={places} formula={say(pairingWords, 'readiness.places_formula')} />
      </Figures>
      <Notice tone={short > 0 ? 'attention' : 'good'}>
        {short > 0 ? say(pairingWords, 'readiness.short', { count: short }) : say(pairingWords, 'readiness.enough')} {remarks.join(' ')}
      </Notice>
      {notAsked.length > 0 ? (
        <Notice tone="attention" title={say(pairingWords, 'readiness.not_asked')}>
          {say(pairingWords, 'readiness.not_asked_text', { names: notAsked.join(', ') })}
        </Notice>
      ) : null}
      <Section title={say(pairingWords, 'readiness.alone')}>
        {aloneInAll === 0 ? <p>{say(pairingWords, 'readiness.alone_none')}</p> : null}
        <ul className={styles.alone} hidden={aloneInAll === 0}>
          {alone.map(({ person, why }) => (
            <li key={person}>
              <strong>
                <PersonName name={names[person] ?? ''} />
              </strong>
              <p>{whyAloneInWords(say, 'mentee', why, readiness.criteria)}</p>
            </li>
          ))}
        </ul>
        {aloneInAll > alone.length ? <p>{say(pairingWords, 'readiness.alone_more', { count: aloneInAll - alone.length })}</p> : null}
      </Section>
      <SupplyTable supply={readiness.supply} />
    </>
  );
}
