import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { ChoiceField, HiddenField, NumberField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { laboratoryWords } from './words.ts';
import type { LookedUp } from './pair-lookup.tsx';
import styles from './laboratory.module.css';

/** What can be tried with the people looked up: pin or ban the pair, another number of places. */
export function ScenarioDecisions({ found, decide, places }: { found: LookedUp; decide: Offer | undefined; places: Offer | undefined }) {
  const say = useSay();
  const { mentee, mentor } = found;
  return (
    <div className={styles.ways}>
      {mentee && mentor ? (
        <CommandForm offer={decide} tone="quiet" formKey={`${mentee.id} ${mentor.id}`}>
          <HiddenField name="mentee" value={mentee.id} />
          <HiddenField name="mentor" value={mentor.id} />
          <ChoiceField
            name="decision"
            label={say(laboratoryWords, 'decision')}
            required
            defaultValue={found.pair?.isPinned ? 'leave open' : 'pin'}
            options={(['pin', 'ban', 'leave open'] as const).map((value) => ({
              value,
              label: say(laboratoryWords, `decision_of.${value}`),
            }))}
          />
        </CommandForm>
      ) : null}
      {mentor ? (
        <CommandForm offer={places} tone="quiet" formKey={mentor.id}>
          <HiddenField name="mentor" value={mentor.id} />
          <NumberField
            name="places"
            label={say(laboratoryWords, 'places', { name: mentor.name })}
            required
            min={0}
            max={50}
            step={1}
            defaultValue={found.pair?.places}
          />
        </CommandForm>
      ) : null}
    </div>
  );
}
