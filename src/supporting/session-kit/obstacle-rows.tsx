import { CheckField, ChoiceField, LongTextField, TextField } from '../../platform/ui/fields.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import type { KitObstacle } from './kit.ts';
import { useBlankId } from './use-blank-id.ts';
import styles from './kit.module.css';

const impacts = [1, 2, 3] as const;

/** What is in the way. Bringing one to the program manager hands over its challenge, and nothing else. */
export function ObstacleRows({ obstacles, fresh }: { obstacles: KitObstacle[]; fresh: string }) {
  const say = useSay();
  const blank = useBlankId(
    obstacles.map((one) => one.id),
    fresh,
  );
  const rows: (Partial<KitObstacle> & { id: string })[] = [...obstacles, { id: blank }];
  return rows.map((one, place) => (
    <fieldset key={one.id} className={styles.rowset}>
      <legend className="visually-hidden">
        {say(supportingWords, 'kit.obstacles.challenge')} {place + 1}
      </legend>
      <input type="hidden" name={`obstacles.${place}.id`} value={one.id} />
      <div className={styles.row}>
        <TextField
          name={`obstacles.${place}.challenge`}
          label={say(supportingWords, 'kit.obstacles.challenge')}
          maxLength={300}
          defaultValue={one.challenge}
        />
        <ChoiceField
          name={`obstacles.${place}.impact`}
          label={say(supportingWords, 'kit.obstacles.impact')}
          defaultValue={one.impact ?? 1}
          options={impacts.map((value) => ({ value: String(value), label: say(supportingWords, `kit.obstacles.impact_${value}`) }))}
        />
      </div>
      {one.challenge ? (
        <>
          <LongTextField
            name={`obstacles.${place}.solutions`}
            label={say(supportingWords, 'kit.obstacles.solutions')}
            required={false}
            rows={2}
            defaultValue={one.solutions}
          />
          <div className={styles.ends}>
            <CheckField
              name={`obstacles.${place}.solved`}
              label={say(supportingWords, 'kit.obstacles.solved')}
              defaultChecked={one.solved}
            />
            {one.escalatedAt ? (
              <p className={styles.remark}>
                {say(supportingWords, 'kit.obstacles.escalated')} <Moment at={one.escalatedAt} as="date" />
              </p>
            ) : (
              <CheckField name={`obstacles.${place}.escalate`} label={say(supportingWords, 'kit.obstacles.escalate')} />
            )}
          </div>
        </>
      ) : null}
    </fieldset>
  ));
}
