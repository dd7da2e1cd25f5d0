import { NumberField, TextField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import styles from '../planning.module.css';
import type { SuccessMetric } from './track-design.ts';
import { planningWords } from '../words.ts';

export function SuccessMetricFields({ metric }: { metric: SuccessMetric | null }) {
  const say = useSay();
  return (
    <div className={styles.group}>
      <h3>{say(planningWords, 'tracks.success')}</h3>
      <TextField
        name="successMetric.says"
        label={say(planningWords, 'tracks.success_says')}
        hint={say(planningWords, 'tracks.success_hint')}
        defaultValue={metric?.says}
        maxLength={300}
      />
      <div className={styles.pair}>
        <NumberField
          name="successMetric.threshold"
          label={say(planningWords, 'tracks.success_threshold')}
          defaultValue={metric?.threshold}
        />
        <NumberField name="successMetric.stretch" label={say(planningWords, 'tracks.success_stretch')} defaultValue={metric?.stretch} />
        <TextField
          name="successMetric.unit"
          label={say(planningWords, 'tracks.success_unit')}
          defaultValue={metric?.unit}
          width="short"
          maxLength={40}
        />
        <NumberField
          name="successMetric.withinDays"
          label={say(planningWords, 'tracks.success_days')}
          unit={say(planningWords, 'tracks.days')}
          min={1}
          max={1500}
          step={1}
          defaultValue={metric?.withinDays}
        />
      </div>
    </div>
  );
}
