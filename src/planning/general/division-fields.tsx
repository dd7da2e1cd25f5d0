import { NumberField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import styles from '../planning.module.css';
import type { DivisionSettings } from '../program-settings.ts';
import type { Structure } from '../structures.ts';
import { planningWords } from '../words.ts';

interface GroupFieldsProps {
  bounds: NonNullable<Structure['bounds']>;
  least?: number;
  most?: number;
  required?: boolean;
}

/** How many are in a group. */
export function GroupFields({ bounds, least, most, required = false }: GroupFieldsProps) {
  const say = useSay();
  return (
    <div className={styles.pair}>
      <NumberField
        name="groupLeast"
        label={say(planningWords, 'division.least')}
        hint={say(planningWords, 'division.least_hint')}
        min={bounds.least}
        max={bounds.most}
        step={1}
        required={required}
        defaultValue={least}
      />
      <NumberField
        name="groupMost"
        label={say(planningWords, 'division.most')}
        hint={say(planningWords, 'division.most_hint')}
        min={bounds.least}
        max={bounds.most}
        step={1}
        required={required}
        defaultValue={most}
      />
    </div>
  );
}

/** How many people each meets, how far apart, and the rest in between. */
export function RoundFields({ division, required = false }: { division: DivisionSettings | null; required?: boolean }) {
  const say = useSay();
  return (
    <>
      <div className={styles.pair}>
        <NumberField
          name="rounds"
          label={say(planningWords, 'division.rounds')}
          hint={say(planningWords, 'division.rounds_hint')}
          min={1}
          max={12}
          step={1}
          required={required}
          defaultValue={division?.rounds}
        />
        <NumberField
          name="roundEveryDays"
          label={say(planningWords, 'division.every')}
          unit={say(planningWords, 'settings.days')}
          min={1}
          max={90}
          step={1}
          required={required}
          defaultValue={division?.roundEveryDays}
        />
      </div>
      <NumberField
        name="coolDownDays"
        label={say(planningWords, 'division.rest')}
        hint={say(planningWords, 'division.rest_hint')}
        unit={say(planningWords, 'settings.days')}
        min={0}
        max={365}
        step={1}
        required={required}
        defaultValue={division?.coolDownDays}
      />
    </>
  );
}
