import buttons from '../../platform/ui/button.module.css';
import { CheckField, ChoiceField, LongTextField, TextField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { supportingWords } from '../words.ts';
import { priorities } from './choices.ts';
import type { KitItem } from './kit.ts';
import { useBlankId } from './use-blank-id.ts';
import styles from './kit.module.css';

/** Topics to talk about; the last row is empty and becomes one once it is filled in. */
export function ItemRows({ items, fresh, suggested }: { items: KitItem[]; fresh: string; suggested: string[] }) {
  const say = useSay();
  const blank = useBlankId(
    items.map((item) => item.id),
    fresh,
  );
  const rows: (Partial<KitItem> & { id: string })[] = [...items, { id: blank }];
  const left = suggested.filter((topic) => !items.some((item) => item.topic === topic));
  return (
    <>
      {left.length > 0 ? (
        <p className={styles.remark}>
          {say(supportingWords, 'kit.items.suggested')}: {left.join(' · ')}
        </p>
      ) : null}
      {rows.map((item, place) => (
        <fieldset key={item.id} className={styles.rowset}>
          <legend className="visually-hidden">
            {say(supportingWords, 'kit.items.topic')} {place + 1}
          </legend>
          <input type="hidden" name={`items.${place}.id`} value={item.id} />
          {item.carriedOver ? <Status tone="quiet">{say(supportingWords, 'kit.items.carried')}</Status> : null}
          <div className={styles.row}>
            <TextField
              name={`items.${place}.topic`}
              label={say(supportingWords, 'kit.items.topic')}
              maxLength={200}
              hint={item.carriedOver ? say(supportingWords, 'kit.items.clear') : undefined}
              defaultValue={item.topic}
            />
            <ChoiceField
              name={`items.${place}.priority`}
              label={say(supportingWords, 'kit.items.priority')}
              defaultValue={item.priority ?? 'medium'}
              options={priorities.map((value) => ({ value, label: say(supportingWords, `kit.items.${value}`) }))}
            />
          </div>
          {item.topic ? (
            <>
              <LongTextField
                name={`items.${place}.notes`}
                label={say(supportingWords, 'kit.items.notes')}
                required={false}
                rows={2}
                defaultValue={item.notes}
              />
              <div className={styles.ends}>
                <CheckField name={`items.${place}.done`} label={say(supportingWords, 'kit.items.done')} defaultChecked={item.done} />
                {place > 0 ? (
                  <button className={buttons.button} data-tone="quiet" data-size="small" type="submit" name="moveUp" value={place}>
                    {say(supportingWords, 'kit.items.up')}
                  </button>
                ) : null}
              </div>
            </>
          ) : null}
        </fieldset>
      ))}
    </>
  );
}
