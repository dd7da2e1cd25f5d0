import { CheckField, HiddenField, NumberField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import styles from '../planning.module.css';
import type { ProgramSettings } from '../program-settings.ts';
import { planningWords } from '../words.ts';

interface CharterFieldsProps {
  agreement: ProgramSettings['agreement'];
  /** Whether any of its people write a charter; what is set stays as it is where none do. */
  asked: boolean;
}

/** What a charter needs. */
export function CharterFields({ agreement: { signWithinDays, goals, requireCadence }, asked }: CharterFieldsProps) {
  const say = useSay();
  if (!asked)
    return (
      <>
        <HiddenField name="signWithinDays" value={signWithinDays} />
        <HiddenField name="goals" value={goals} />
        <HiddenField name="requireCadence" value={String(requireCadence)} />
      </>
    );
  return (
    <>
      <div className={styles.pair}>
        <NumberField
          name="signWithinDays"
          label={say(planningWords, 'settings.sign_within')}
          unit={say(planningWords, 'settings.days')}
          required
          min={1}
          max={90}
          step={1}
          defaultValue={signWithinDays}
        />
        <NumberField name="goals" label={say(planningWords, 'settings.goals')} required min={1} max={9} step={1} defaultValue={goals} />
      </div>
      <CheckField name="requireCadence" label={say(planningWords, 'settings.require_cadence')} defaultChecked={requireCadence} />
    </>
  );
}
