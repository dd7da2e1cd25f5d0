import { Form, Link } from 'react-router';
import type { OutputOf } from '../../platform/command.ts';
import { Notice } from '../../platform/ui/notice.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import type { lookUpPair } from './look-up-pair.ts';
import { HelpFor } from './help-for.tsx';
import { PairVerdict } from './pair-verdict.tsx';
import buttons from '../../platform/ui/button.module.css';
import fields from '../../platform/ui/fields.module.css';
import styles from './laboratory.module.css';

export type LookedUp = OutputOf<typeof lookUpPair>;

/** Two names to look up, and what there is to say of the two. It works through the address, so an answer can be sent to somebody. */
export function PairLookup({ found }: { found: LookedUp }) {
  const say = useSay();
  const structure = strandSaid(found);
  return (
    <>
      <Form method="get" className={styles.lookup} preventScrollReset>
        {structure ? <input type="hidden" name="structure" value={structure} /> : null}
        {(['mentee', 'mentor'] as const).map((side) => (
          <label key={side}>
            {say(pairingWords, `why.${side}`)}
            <input
              key={found[side]?.id ?? ''}
              className={fields.input}
              name={side}
              defaultValue={found[side]?.name ?? ''}
              placeholder={say(pairingWords, 'why.hint')}
            />
          </label>
        ))}
        <button className={buttons.button} data-tone="quiet" type="submit">
          {say(pairingWords, 'why.look')}
        </button>
      </Form>
      {found.isThere ? null : <Notice tone="attention">{say(pairingWords, 'why.no_proposal')}</Notice>}
      <Candidates side="mentee" found={found} />
      <Candidates side="mentor" found={found} />
      {found.pair ? <PairVerdict found={found} pair={found.pair} /> : null}
      {found.isThere && found.mentee && found.mentor && !found.pair ? (
        <Notice tone="attention">{say(pairingWords, 'why.not_in_pool')}</Notice>
      ) : null}
      {found.help && found.mentee ? <HelpFor person={found.mentee} help={found.help} found={found} /> : null}
    </>
  );
}

/** Named in the address where there are several. */
const strandSaid = ({ strands: { all, current } }: LookedUp): string | null => (all.length > 1 ? current : null);

/** Whom a name could mean, where it is not clear. */
function Candidates({ side, found }: { side: 'mentee' | 'mentor'; found: LookedUp }) {
  const say = useSay();
  const other = side === 'mentee' ? 'mentor' : 'mentee';
  const people = side === 'mentee' ? found.mentees : found.mentors;
  if (people.length < 2) return null;
  const kept = found[other] ? `&${other}=${found[other].id}` : '';
  return (
    <div>
      <p>{say(pairingWords, 'why.several')}</p>
      <ul className={styles.plain}>
        {people.map(({ id, name, title }) => (
          <li key={id}>
            <Link to={`?${side}=${id}${kept}`} preventScrollReset>
              <PersonName name={name} />
            </Link>
            {title ? `, ${title}` : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
