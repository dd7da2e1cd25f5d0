import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { NumberField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import styles from '../planning.module.css';
import type { ProgramSettings } from '../program-settings.ts';
import type { Structure } from '../structures.ts';
import { planningWords } from '../words.ts';

interface DivisionFormProps {
  offer: Offer | undefined;
  structure: Structure;
  division: ProgramSettings['division'];
}

/** Whether the structure leaves the program anything to choose. */
export const leavesAChoice = ({ bounds, meetings }: Structure): boolean => bounds !== undefined || meetings.most !== undefined;

/** Sizes where people meet in groups, rounds where they meet only once or twice. */
export function DivisionForm({ offer, structure, division }: DivisionFormProps) {
  const say = useSay();
  const { bounds, sizes, meetings } = structure;
  return (
    <CommandForm offer={offer}>
      {bounds ? (
        <div className={styles.pair}>
          <NumberField
            name="groupLeast"
            label={say(planningWords, 'division.least')}
            hint={say(planningWords, 'division.least_hint')}
            min={bounds.least}
            max={bounds.most}
            step={1}
            required
            defaultValue={division.groupLeast ?? sizes.mentees.least}
          />
          <NumberField
            name="groupMost"
            label={say(planningWords, 'division.most')}
            hint={say(planningWords, 'division.most_hint')}
            min={bounds.least}
            max={bounds.most}
            step={1}
            required
            defaultValue={division.groupMost ?? sizes.mentees.most}
          />
        </div>
      ) : null}
      {meetings.most === undefined ? null : (
        <>
          <div className={styles.pair}>
            <NumberField
              name="rounds"
              label={say(planningWords, 'division.rounds')}
              hint={say(planningWords, 'division.rounds_hint')}
              min={1}
              max={12}
              step={1}
              required
              defaultValue={division.rounds}
            />
            <NumberField
              name="roundEveryDays"
              label={say(planningWords, 'division.every')}
              unit={say(planningWords, 'settings.days')}
              min={1}
              max={90}
              step={1}
              required
              defaultValue={division.roundEveryDays}
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
            required
            defaultValue={division.coolDownDays}
          />
        </>
      )}
    </CommandForm>
  );
}
