import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { ChoiceField } from '../../platform/ui/choice-fields.tsx';
import { DateField, HiddenField, NumberField, TextField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import styles from '../planning.module.css';
import { measures, type Measure } from './measures.ts';
import { planningWords } from '../words.ts';

interface Shown {
  id: string;
  metric: string;
  unit: string;
  baseline: number | null;
  target: number;
  source: string;
  dueOn: string | null;
  measure: Measure | null;
}

export function ObjectiveForm({ offer, objective }: { offer: Offer | undefined; objective?: Shown }) {
  const say = useSay();
  return (
    <CommandForm offer={offer}>
      {objective ? <HiddenField name="objective" value={objective.id} /> : null}
      <TextField
        name="metric"
        label={say(planningWords, 'objectives.metric')}
        hint={say(planningWords, 'objectives.metric_hint')}
        required
        defaultValue={objective?.metric}
        maxLength={200}
      />
      <div className={styles.pair}>
        <NumberField
          name="baseline"
          label={say(planningWords, 'objectives.baseline')}
          required={false}
          defaultValue={objective?.baseline}
        />
        <NumberField name="target" label={say(planningWords, 'objectives.target')} required defaultValue={objective?.target} />
        <TextField
          name="unit"
          label={say(planningWords, 'objectives.unit')}
          hint={say(planningWords, 'objectives.unit_hint')}
          required={false}
          defaultValue={objective?.unit}
          width="short"
          maxLength={40}
        />
      </div>
      <ChoiceField
        name="measure"
        label={say(planningWords, 'objectives.measure')}
        hint={say(planningWords, 'objectives.measure_hint')}
        required={false}
        defaultValue={objective?.measure}
        options={measures.map((value) => ({ value, label: say(planningWords, `objectives.measures.${value}`) }))}
        empty={say(planningWords, 'objectives.measures.none')}
      />
      <TextField
        name="source"
        label={say(planningWords, 'objectives.source')}
        required={false}
        defaultValue={objective?.source}
        maxLength={200}
      />
      <DateField
        name="dueOn"
        label={say(planningWords, 'objectives.due')}
        hint={say(planningWords, 'objectives.due_hint')}
        required={false}
        defaultValue={objective?.dueOn}
      />
    </CommandForm>
  );
}
