import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Day } from '../../platform/ui/moment.tsx';
import { useReader } from '../../platform/ui/reader.ts';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { supportingWords } from '../words.ts';
import type { NextStep } from './next-step.ts';
import styles from './next-steps.module.css';

interface StepListProps {
  steps: readonly NextStep[];
  members: readonly { personId: string; name: string }[];
  tick: Offer | undefined;
  empty: string;
}

/** Open steps of a pair, the nearest first, each with its tick. The page's action takes `tickNextStep`. */
export function StepList({ steps, members, tick, empty }: StepListProps) {
  const say = useSay();
  const { personId } = useReader();
  if (steps.length === 0) return <p className={styles.none}>{empty}</p>;
  return (
    <ul className={styles.steps}>
      {steps.map(({ id, action, ownerId, dueOn, successIndicator, overdue }) => (
        <li key={id}>
          <div>
            <p className={styles.what} translate="no">
              {action}
            </p>
            <p className={styles.facts}>
              {ownerId === personId
                ? say(supportingWords, 'room.steps.mine')
                : (members.find((one) => one.personId === ownerId)?.name ?? say(supportingWords, 'room.steps.left'))}
              , {say(supportingWords, 'room.steps.due')} <Day on={dueOn} />
              {overdue ? (
                <>
                  {' · '}
                  <Status tone="attention">{say(supportingWords, 'room.steps.overdue')}</Status>
                </>
              ) : null}
            </p>
            <p className={styles.facts}>{say(supportingWords, 'room.steps.until', { indicator: successIndicator })}</p>
          </div>
          <CommandForm
            offer={tick?.refusal ? undefined : tick}
            formKey={id}
            tone="quiet"
            inline
            submitLabel={say(supportingWords, 'room.steps.done')}
          >
            <HiddenField name="step" value={id} />
            <HiddenField name="state" value="done" />
          </CommandForm>
        </li>
      ))}
    </ul>
  );
}
