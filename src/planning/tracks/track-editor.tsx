import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { ChoiceField, LongTextField, NumberField, TextField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { EscalationFields } from './escalation-fields.tsx';
import styles from '../planning.module.css';
import { SuccessMetricFields } from './success-metric-fields.tsx';
import type { DivisionSettings } from '../program-settings.ts';
import { TrackStructureFields } from './track-structure-fields.tsx';
import type { TrackDesign } from './track-design.ts';
import { useCadence } from './use-cadence.ts';
import { planningWords } from '../words.ts';

interface Shown {
  structure: string | null;
  division: DivisionSettings | null;
  name: string;
  hoursPerMonth: number;
  cadenceEveryDays: number;
  sessionMinutes: number;
  design: TrackDesign;
}

const usualCadences = [7, 14, 21, 28];

/** The form of a track, empty or as it is. */
export function TrackEditor({
  offer,
  program,
  track,
  templates,
}: {
  offer: Offer | undefined;
  /** Its structure. */
  program: string;
  track?: Shown;
  templates: { key: string; name: string }[];
}) {
  const say = useSay();
  const cadence = useCadence();
  const design = track?.design;
  const everyDays = [...new Set([...usualCadences, ...(track ? [track.cadenceEveryDays] : [])])].sort((a, b) => a - b);
  return (
    <CommandForm offer={offer}>
      <TextField name="name" label={say(planningWords, 'tracks.name')} required defaultValue={track?.name} maxLength={100} />
      <LongTextField name="says" label={say(planningWords, 'tracks.says')} required defaultValue={design?.says} rows={2} maxLength={500} />
      <LongTextField
        name="focus"
        label={say(planningWords, 'tracks.focus')}
        hint={say(planningWords, 'tracks.focus_hint')}
        required={false}
        defaultValue={design?.focus.join('\n')}
      />
      <div className={styles.pair}>
        <LongTextField
          name="mentors"
          label={say(planningWords, 'tracks.mentors')}
          required={false}
          defaultValue={design?.forWhom.mentor}
          rows={2}
          maxLength={300}
        />
        <LongTextField
          name="mentees"
          label={say(planningWords, 'tracks.mentees')}
          required={false}
          defaultValue={design?.forWhom.mentee}
          rows={2}
          maxLength={300}
        />
      </div>
      <div className={styles.group}>
        <h3>{say(planningWords, 'tracks.time')}</h3>
        <div className={styles.pair}>
          <NumberField
            name="hoursPerMonth"
            label={say(planningWords, 'tracks.hours_field')}
            required
            min={0.5}
            max={100}
            defaultValue={track?.hoursPerMonth ?? 2}
          />
          <ChoiceField
            name="cadenceEveryDays"
            label={say(planningWords, 'tracks.cadence_field')}
            required
            defaultValue={track?.cadenceEveryDays ?? 14}
            options={everyDays.map((days) => ({ value: String(days), label: cadence(days) }))}
          />
          <NumberField
            name="sessionMinutes"
            label={say(planningWords, 'tracks.minutes_field')}
            unit={say(planningWords, 'tracks.minutes_unit')}
            required
            min={15}
            max={480}
            step={1}
            defaultValue={track?.sessionMinutes ?? 60}
          />
        </div>
      </div>
      <TrackStructureFields program={program} track={track} />
      <SuccessMetricFields metric={design?.successMetric ?? null} />
      <EscalationFields steps={design?.escalation ?? []} />
      <div className={styles.group}>
        <h3>{say(planningWords, 'tracks.goals')}</h3>
        <ChoiceField
          name="competencies"
          label={say(planningWords, 'tracks.goals_field')}
          hint={say(planningWords, 'tracks.goals_hint')}
          defaultValue={design?.competencies}
          empty={say(planningWords, 'tracks.goals_free')}
          options={templates.map(({ key, name }) => ({ value: key, label: name }))}
        />
      </div>
    </CommandForm>
  );
}
