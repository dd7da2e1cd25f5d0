import type { ChangeEvent } from 'react';
import buttons from '../../platform/ui/button.module.css';
import fields from '../../platform/ui/fields.module.css';
import { Notice } from '../../platform/ui/notice.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { peopleWords } from '../words.ts';
import { mostBytes, tooLarge } from './limits.ts';
import styles from './import.module.css';

/** A plain form: the browser streams the file itself, with JavaScript or without. */
export function UploadForm({ refused, mostMegabytes }: { refused: string | undefined; mostMegabytes: number }) {
  const say = useSay();
  return (
    <form className={styles.upload} method="post" action="/people/import/file" encType="multipart/form-data">
      {refused ? <Notice tone="bad">{refused}</Notice> : null}
      <div className={fields.field}>
        <label className={fields.label} htmlFor="import-file">
          {say(peopleWords, 'import.file')}
        </label>
        <p className={fields.hint} id="import-file-hint">
          {say(peopleWords, 'import.file_hint', { megabytes: mostMegabytes })}
        </p>
        <input
          className={styles.file}
          type="file"
          id="import-file"
          name="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          required
          aria-describedby="import-file-hint"
          onChange={refuseLarge}
        />
      </div>
      <p className={styles.privacy}>{say(peopleWords, 'import.privacy')}</p>
      <div>
        <button className={buttons.button} data-tone="primary" type="submit">
          {say(peopleWords, 'import.upload')}
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
