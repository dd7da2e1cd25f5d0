import { CheckField, ChoiceField, HiddenField, NumberField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import { canBeRequired } from './can-be-required.rules.ts';
import type { Criterion } from './criteria-set.ts';
import { comparisonInWords, type AskedTitle } from './comparison-in-words.ts';
import { DistanceFields } from './distance-fields.tsx';
import styles from './criteria.module.css';

const offered = ['required', 'very', 'moderately', 'slightly', 'points', 'ignored'] as const;

interface CriterionFieldsProps {
  /** Its place in the list. */
  at: number;
  criterion: Criterion;
  questions: readonly AskedTitle[];
  /** Why it does not count now, where it does not. */
  notCounted: 'not_asked' | 'free_text_off' | undefined;
}

/** One criterion: what it compares stays as it is, how much it counts can be chosen. */
export function CriterionFields({ at, criterion, questions, notCounted }: CriterionFieldsProps) {
  const say = useSay();
  const named = (field: string) => `criteria.${at}.${field}`;
  const kept = (['key', 'name', 'kind', 'enough', 'atLeast', 'atMost'] as const).filter((field) => criterion[field] !== undefined);
  const strengths = offered.filter((strength) => strength !== 'required' || canBeRequired(criterion));
  return (
    <li>
      <fieldset className={styles.criterion}>
        <legend className="visually-hidden">{criterion.name}</legend>
        {kept.map((field) => (
          <HiddenField key={field} name={named(field)} value={criterion[field]} />
        ))}
        {(['mentee', 'mentor'] as const).map((side) =>
          criterion[side].map((question) => <input key={`${side} ${question}`} type="hidden" name={`${named(side)}[]`} value={question} />),
        )}
        <div>
          <p className={styles.name} aria-hidden="true">
            {criterion.name}
          </p>
          <p className={styles.says}>
            {notCounted ? say(pairingWords, `criteria.${notCounted}`) : comparisonInWords(say, criterion, questions)}
          </p>
          {criterion.strength === 'required' ? null : (
            <CheckField name={named('opened')} label={say(pairingWords, 'criteria.opened')} defaultChecked={criterion.opened ?? false} />
          )}
          {criterion.kind === 'distance' ? <DistanceFields named={named} of={criterion} /> : null}
        </div>
        <ChoiceField
          name={named('strength')}
          label={say(pairingWords, 'criteria.strength_of')}
          required
          defaultValue={criterion.strength}
          options={strengths.map((strength) => ({ value: strength, label: say(pairingWords, `criteria.strength.${strength}`) }))}
        />
        <div className={styles.points}>
          <NumberField
            name={named('points')}
            label={say(pairingWords, 'criteria.own_points')}
            min={1}
            max={100}
            step={1}
            defaultValue={criterion.points}
          />
        </div>
      </fieldset>
    </li>
  );
}
