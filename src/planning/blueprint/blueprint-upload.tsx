import { Form, useActionData } from 'react-router';
import type { Offer } from '../../platform/execute.ts';
import type { Outcome } from '../../platform/http/act-on-page.ts';
import buttons from '../../platform/ui/button.module.css';
import fields from '../../platform/ui/fields.module.css';
import form from '../../platform/ui/command-form.module.css';
import { useSay } from '../../platform/ui/say.tsx';
import { planningWords } from '../words.ts';

/** A file cannot be typed again for the person, so its mistakes are listed in full, a line each. */
export function BlueprintUpload({ offer }: { offer: Offer | undefined }) {
  const say = useSay();
  const outcome = useActionData() as Outcome | undefined;
  if (!offer || offer.refusal) return null;
  const mistakes = Object.values(outcome?.problems ?? {}).flatMap((sentences) => sentences.split('\n'));
  return (
    <Form method="post" encType="multipart/form-data" className={form.form}>
      <input type="hidden" name="intent" value={offer.name} />
      {mistakes.length > 0 ? (
        <div className={form.summary} role="alert">
          <ul>
            {mistakes.map((mistake) => (
              <li key={mistake}>{mistake}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className={fields.field}>
        <label className={fields.label} htmlFor="blueprint-file">
          {say(planningWords, 'new.upload')}
        </label>
        <p className={fields.hint} id="blueprint-file-hint">
          {say(planningWords, 'new.upload_hint')}
        </p>
        <input
          className={fields.input}
          type="file"
          id="blueprint-file"
          name="file"
          accept=".yaml,.yml,text/yaml"
          required
          aria-describedby="blueprint-file-hint"
        />
      </div>
      <div className={form.end}>
        <button className={buttons.button} data-tone="quiet" type="submit">
          {say(planningWords, 'new.create_from_file')}
        </button>
      </div>
    </Form>
  );
}
