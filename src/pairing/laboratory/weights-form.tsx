import { useState, type FormEvent } from 'react';
import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { canBeRequired } from '../criteria/can-be-required.rules.ts';
import type { CriteriaSet, Criterion } from '../criteria/criteria-set.ts';
import { pointsOf } from '../criteria/points.rules.ts';
import { laboratoryWords } from './words.ts';
import styles from './laboratory.module.css';

/** Each criterion's points on a line: dragged, moved by the arrow keys, or sent with the button before scripts have loaded. */
export function WeightsForm({ offer, set, version }: { offer: Offer | undefined; set: CriteriaSet; version: string }) {
  return (
    <div onChange={offer?.refusal ? undefined : sendSoon}>
      <CommandForm offer={offer} tone="quiet" key={version}>
        <ul className={styles.weights}>
          {set.criteria.map((one, at) => (
            <Weight key={one.key} criterion={one} at={at} />
          ))}
        </ul>
      </CommandForm>
    </div>
  );
}

/** Long enough for a key held down or a line being dragged. */
const restMs = 250;
let resting: ReturnType<typeof setTimeout> | undefined;

function sendSoon(event: FormEvent<HTMLDivElement>): void {
  const { form } = event.target as HTMLInputElement;
  clearTimeout(resting);
  resting = setTimeout(() => form?.requestSubmit(), restMs);
}

function Weight({ criterion, at }: { criterion: Criterion; at: number }) {
  const say = useSay();
  const [points, setPoints] = useState(pointsOf(criterion));
  const named = (field: string) => `weights.${at}.${field}`;
  return (
    <li>
      <fieldset className={styles.weight}>
        <legend>{criterion.name}</legend>
        <HiddenField name={named('criterion')} value={criterion.key} />
        <div className={styles.slide}>
          <input
            type="range"
            name={named('points')}
            min={0}
            max={100}
            step={1}
            defaultValue={points}
            aria-label={say(laboratoryWords, 'weight_of', { name: criterion.name })}
            onInput={(event) => setPoints(Number(event.currentTarget.value))}
          />
          <output>{points}</output>
          <label>
            <input
              type="checkbox"
              name={named('required')}
              defaultChecked={criterion.strength === 'required'}
              disabled={!canBeRequired(criterion)}
              aria-describedby={canBeRequired(criterion) ? undefined : named('why')}
            />
            {say(laboratoryWords, 'required')}
          </label>
        </div>
        {canBeRequired(criterion) ? null : (
          <p id={named('why')} className={styles.hint}>
            {say(laboratoryWords, 'not_required')}
          </p>
        )}
      </fieldset>
    </li>
  );
}
