import { NumberField, TextField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import styles from '../planning.module.css';
import type { TrackDesign } from './track-design.ts';
import { planningWords } from '../words.ts';

const leastRows = 3;
const mostRows = 6;

/** A row for each step and one to add; empty rows are left out when saved. */
export function EscalationFields({ steps }: { steps: TrackDesign['escalation'] }) {
  const say = useSay();
  const rows = Math.min(mostRows, Math.max(leastRows, steps.length + 1));
  return (
    <div className={styles.group}>
      <h3>{say(planningWords, 'tracks.escalation')}</h3>
      <p>{say(planningWords, 'tracks.escalation_lead')}</p>
      {Array.from({ length: rows }, (_, at) => (
        <div key={at} className={styles.step}>
          <TextField
            name={`escalation.${at}.who`}
            label={say(planningWords, 'tracks.step_who', { step: at + 1 })}
            defaultValue={steps[at]?.who}
            maxLength={100}
          />
          <TextField
            name={`escalation.${at}.says`}
            label={say(planningWords, 'tracks.step_says')}
            defaultValue={steps[at]?.says}
            maxLength={300}
          />
          <NumberField
            name={`escalation.${at}.withinWorkingDays`}
            label={say(planningWords, 'tracks.step_days')}
            unit={say(planningWords, 'tracks.working_days')}

            min={0}
            max={60}
            step={1}
            defaultValue={steps[at]?.withinWorkingDays ?? 2}
          />
        </div>
      ))}
    </div>
  );
}
