import { useActionData } from 'react-router';
import type { Outcome } from '../../platform/http/act-on-page.ts';
import { ChoiceField } from '../../platform/ui/fields.tsx';
import { Fold } from '../../platform/ui/fold.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { GroupFields, RoundFields } from '../general/division-fields.tsx';
import styles from '../planning.module.css';
import type { DivisionSettings } from '../program-settings.ts';
import { structureOf, structuresBeside, type StructureKey } from '../structures.ts';
import { planningWords } from '../words.ts';

interface TrackStructureFieldsProps {
  /** The program's. */
  program: string;
  track?: { structure: string | null; division: DivisionSettings | null };
}

/** How this track's people are put together, where the program leaves a choice. What the chosen structure has no use for is not kept. */
export function TrackStructureFields({ program, track }: TrackStructureFieldsProps) {
  const say = useSay();
  // What is wrong may stand inside.
  const outcome = useActionData() as Outcome | undefined;
  const beside = structuresBeside(program);
  if (beside.length < 2) return null;
  const name = (key: string) => say(planningWords, `structure.${key as StructureKey}`);
  const bounds = beside.map((key) => structureOf(key).bounds).find(Boolean);
  const division = track?.division ?? null;
  return (
    <div className={styles.group}>
      <h3>{say(planningWords, 'tracks.structure')}</h3>
      <ChoiceField
        name="structure"
        label={say(planningWords, 'tracks.structure_field')}
        hint={say(planningWords, 'tracks.structure_hint')}
        defaultValue={track?.structure}
        empty={say(planningWords, 'tracks.structure_own', { structure: name(program) })}
        options={beside.map((key) => ({ value: key, label: name(key) }))}
      />
      <Fold label={say(planningWords, 'tracks.sizes')} open={division !== null || outcome?.problems !== undefined}>
        <p>{say(planningWords, 'tracks.sizes_lead')}</p>
        {bounds ? (
          <>
            <h4>{say(planningWords, 'tracks.sizes_groups')}</h4>
            <GroupFields bounds={bounds} least={division?.groupLeast} most={division?.groupMost} />
          </>
        ) : null}
        <h4>{say(planningWords, 'tracks.sizes_rounds')}</h4>
        <RoundFields division={division} />
      </Fold>
    </div>
  );
}
