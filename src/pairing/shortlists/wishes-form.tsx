import type { OutputOf } from '../../platform/command.ts';
import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { ChoiceField, LongTextField } from '../../platform/ui/fields.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import type { showMyChoices } from './show-my-choices.ts';
import styles from './choices.module.css';

/** Whom a mentee would like, in their order. */
export function WishesForm({ offer, shown }: { offer: Offer; shown: OutputOf<typeof showMyChoices> }) {
  const say = useSay();
  const { terms, way } = shown;
  const free = shown.shortlist.filter(({ onMyList }) => !onMyList);
  const open = shown.requests.filter(
    ({ iAm, iAsked, state }) => iAm === 'mentee' && iAsked && state !== 'accepted' && state !== 'ended',
  ).length;
  const places = Math.min(terms.wishes - open, free.length);
  if (places <= 0) return null;
  const lead =
    way === 'request'
      ? say(pairingWords, 'choices.wishes_lead', { count: terms.askedAtOnce, days: terms.closeAfterDays })
      : say(pairingWords, 'choices.lead.suggest');
  return (
    <Section title={say(pairingWords, 'choices.wishes')} lead={lead}>
      <CommandForm offer={offer}>
        <div className={styles.orders}>
          {Array.from({ length: places }, (_, at) => (
            <ChoiceField
              key={at}
              name={`wishes.${at}`}
              label={say(pairingWords, 'choices.wish', { place: open + at + 1 })}
              required={at === 0}
              empty={say(pairingWords, 'choices.nobody')}
              options={free.map(({ id, name }) => ({ value: id, label: name }))}
            />
          ))}
          <LongTextField
            name="note"
            label={say(pairingWords, 'choices.note')}
            hint={say(pairingWords, 'choices.note_hint')}
            rows={3}
            maxLength={600}
          />
        </div>
      </CommandForm>
    </Section>
  );
}
