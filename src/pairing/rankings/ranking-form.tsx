import type { OutputOf } from '../../platform/command.ts';
import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { ChoiceField, HiddenField } from '../../platform/ui/fields.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { PeopleToKnow } from '../shortlists/people-to-know.tsx';
import type { showMyChoices } from '../shortlists/show-my-choices.ts';
import { pairingWords } from '../words.ts';
import styles from '../shortlists/choices.module.css';

type Ranking = OutputOf<typeof showMyChoices>['ranking'][number];

const placesShown = 10;

/** The reader's order of those they could be matched with; a mentee has read of them on the shortlist above. */
export function RankingForm({ offer, ranking }: { offer: Offer | undefined; ranking: Ranking }) {
  const say = useSay();
  const { role, people, mine } = ranking;
  const about = ({ name, title }: Ranking['people'][number]) => (title ? `${name}, ${title}` : name);
  return (
    <Section
      title={say(pairingWords, role === 'mentee' ? 'choices.ranking_mentee' : 'choices.ranking_mentor')}
      lead={say(pairingWords, role === 'mentee' ? 'choices.ranking_lead_mentee' : 'choices.ranking_lead_mentor')}
    >
      {role === 'mentor' ? <PeopleToKnow people={people} readerIs={role} /> : null}
      <CommandForm key={mine.join()} offer={offer} formKey={role}>
        <div className={styles.orders}>
          <HiddenField name="role" value={role} />
          {people.slice(0, placesShown).map((person, at) => (
            <ChoiceField
              key={person.id}
              name={`order.${at}`}
              label={say(pairingWords, 'choices.rank_place', { place: at + 1 })}
              required={false}
              defaultValue={mine[at] ?? ''}
              empty={say(pairingWords, 'choices.nobody')}
              options={people.map((one) => ({ value: one.id, label: about(one) }))}
            />
          ))}
        </div>
      </CommandForm>
    </Section>
  );
}
