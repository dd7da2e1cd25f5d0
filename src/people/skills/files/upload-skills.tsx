import type { ChangeEvent } from 'react';
import buttons from '../../../platform/ui/button.module.css';
import fields from '../../../platform/ui/fields.module.css';
import { Notice } from '../../../platform/ui/notice.tsx';
import { useSay } from '../../../platform/ui/say.tsx';
import { peopleWords } from '../../words.ts';
import styles from '../skills.module.css';
import { mostBytes, mostMegabytes, tooLarge } from './limits.ts';

const kinds = ['skills', 'levels'] as const;

/** A plain form: the browser sends the file itself, with JavaScript or without. */
export function UploadSkills({ refused, holds }: { refused: string | undefined; holds: 'skills' | 'levels' }) {
  const say = useSay();
  return (
    <form className={styles.upload} method="post" action="/people/skills/import/file" encType="multipart/form-data">
      {refused ? <Notice tone="bad">{refused}</Notice> : null}
      <fieldset className={fields.group}>
        <legend className={fields.label}>{say(peopleWords, 'skills.files.holds')}</legend>
        {kinds.map((kind) => (
          <div key={kind} className={styles.choice}>
            <input
              type="radio"
              id={`holds-${kind}`}
              name="holds"
              value={kind}
              defaultChecked={kind === holds}
              aria-describedby={`holds-${kind}-hint`}
            />
            <label htmlFor={`holds-${kind}`}>{say(peopleWords, `skills.files.${kind}`)}</label>
            <p className={fields.hint} id={`holds-${kind}-hint`}>
              {say(peopleWords, `skills.files.${kind}_hint`)}
            </p>
          </div>
        ))}
      </fieldset>
      <p className={fields.hint}>{say(peopleWords, 'skills.files.scale')}</p>
      <div className={fields.field}>
        <label className={fields.label} htmlFor="skill-file">
          {say(peopleWords, 'skills.files.file')}
        </label>
        <p className={fields.hint} id="skill-file-hint">
          {say(peopleWords, 'skills.files.file_hint', { megabytes: mostMegabytes })}
        </p>
        <input
          type="file"
          id="skill-file"
          name="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          required
          aria-describedby="skill-file-hint"
          onChange={refuseLarge}
        />
      </div>
      <div>
        <button className={buttons.button} data-tone="primary" type="submit">
          {say(peopleWords, 'skills.files.upload')}
        </button>
      </div>
    </form>
  );
}

/** Says so before a large file travels; without JavaScript the server says it. */
function refuseLarge({ currentTarget: input }: ChangeEvent<HTMLInputElement>): void {
  input.setCustomValidity((input.files?.[0]?.size ?? 0) > mostBytes ? tooLarge : '');
  input.reportValidity();
}
