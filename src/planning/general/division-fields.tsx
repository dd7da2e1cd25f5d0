import { NumberField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import type { KeyOf, Words } from '../../platform/words/words.ts';
import styles from '../planning.module.css';
import type { DivisionSettings } from '../program-settings.ts';
import type { Structure } from '../structures.ts';
import { planningWords } from '../words.ts';

type Sentence = typeof planningWords extends Words<infer S> ? KeyOf<S> : never;

/** What each field is called and may hold; between what, its structure says for the sizes. */
const fields: Record<keyof DivisionSettings, { label: Sentence; hint?: Sentence; unit?: Sentence; least?: number; most?: number }> = {
  groupLeast: { label: 'division.least', hint: 'division.least_hint' },
  groupMost: { label: 'division.most', hint: 'division.most_hint' },
  rounds: { label: 'division.rounds', hint: 'division.rounds_hint', least: 1, most: 12 },
  roundEveryDays: { label: 'division.every', unit: 'settings.days', least: 1, most: 90 },
  coolDownDays: { label: 'division.rest', hint: 'division.rest_hint', unit: 'settings.days', least: 0, most: 365 },
};

interface CountFieldProps {
  name: keyof DivisionSettings;
  bounds?: Structure['bounds'];
  value: number | null | undefined;
  required: boolean;
}

function CountField({ name, bounds, value, required }: CountFieldProps) {
  const say = useSay();
  const { label, hint, unit, least, most } = { ...fields[name], ...bounds };
  return (
    <NumberField
      name={name}
      label={say(planningWords, label)}
      hint={hint && say(planningWords, hint)}
      unit={unit && say(planningWords, unit)}
      min={least}
      max={most}
      step={1}
      required={required}
      defaultValue={value}
    />
  );
}

interface GroupFieldsProps {
  bounds: NonNullable<Structure['bounds']>;
  least?: number | null;
  most?: number | null;
  required?: boolean;
}

/** How many are in a group. */
export function GroupFields({ bounds, least, most, required = false }: GroupFieldsProps) {
  return (
    <div className={styles.pair}>
      <CountField name="groupLeast" bounds={bounds} value={least} required={required} />
      <CountField name="groupMost" bounds={bounds} value={most} required={required} />
    </div>
  );
}

/** How many people each meets, how far apart, and the rest in between. */
export function RoundFields({ division, required = false }: { division: DivisionSettings | null; required?: boolean }) {
  return (
    <>
      <div className={styles.pair}>
        <CountField name="rounds" value={division?.rounds} required={required} />
        <CountField name="roundEveryDays" value={division?.roundEveryDays} required={required} />
      </div>
      <CountField name="coolDownDays" value={division?.coolDownDays} required={required} />
    </>
  );
}
