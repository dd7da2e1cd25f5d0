import { ChoiceField, TextField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import type { KitResource } from './kit.ts';
import { useBlankId } from './use-blank-id.ts';
import styles from './kit.module.css';

/** What helps further, in the kinds that the program lists. */
export function ResourceRows({ resources, types, fresh }: { resources: KitResource[]; types: string[]; fresh: string }) {
  const say = useSay();
  const blank = useBlankId(
    resources.map((one) => one.id),
    fresh,
  );
  const rows: (Partial<KitResource> & { id: string })[] = [...resources, { id: blank }];
  return rows.map((one, place) => {
    const kinds = one.type && !types.includes(one.type) ? [...types, one.type] : types;
    return (
      <fieldset key={one.id} className={styles.rowset}>
        <legend className="visually-hidden">
          {say(supportingWords, 'kit.resources.name')} {place + 1}
        </legend>
        <input type="hidden" name={`resources.${place}.id`} value={one.id} />
        <div className={styles.row}>
          <TextField
            name={`resources.${place}.name`}
            label={say(supportingWords, 'kit.resources.name')}
            maxLength={200}
            defaultValue={one.name}
          />
          <ChoiceField
            name={`resources.${place}.type`}
            label={say(supportingWords, 'kit.resources.type')}
            defaultValue={one.type ?? types[0]}
            options={kinds.map((value) => ({ value, label: value }))}
          />
        </div>
        {one.name ? (
          <div className={styles.row}>
            <TextField
              name={`resources.${place}.purpose`}
              label={say(supportingWords, 'kit.resources.purpose')}
              required={false}
              maxLength={300}
              defaultValue={one.purpose}
            />
            <TextField
              name={`resources.${place}.url`}
              label={say(supportingWords, 'kit.resources.url')}
              required={false}
              type="url"
              maxLength={1000}
              defaultValue={one.url}
            />
          </div>
        ) : null}
      </fieldset>
    );
  });
}
