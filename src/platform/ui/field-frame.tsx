import type { ReactNode } from 'react';
import { useSay } from './say.tsx';
import { uiWords } from './words.ts';
import styles from './fields.module.css';

export interface FieldProps {
  /** As the command's input names it; `goals.0.from` for a field within a list. */
  name: string;
  label: string;
  /** Under the label, before the input: what to type and why it is asked. */
  hint?: ReactNode;
  required?: boolean;
  defaultValue?: string | number | null;
}

interface FrameProps {
  id: string;
  label: string;
  hint: ReactNode;
  problem: string | undefined;
  required: boolean | undefined;
  children: ReactNode;
}

/** Label, hint, problem and input, in the order they are read. */
export function FieldFrame({ id, label, hint, problem, required, children }: FrameProps) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label} <Optional required={required} />
      </label>
      <Notes id={id} hint={hint} problem={problem} />
      {children}
    </div>
  );
}

/** Most fields are needed, so the ones that are not say so. */
export function Optional({ required }: { required: boolean | undefined }) {
  const say = useSay();
  return required === false ? <span className={styles.optional}>{say(uiWords, 'form.optional')}</span> : null;
}

export function Notes({ id, hint, problem }: { id: string; hint: ReactNode; problem: string | undefined }) {
  return (
    <>
      {hint ? (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p className={styles.problem} id={`${id}-problem`}>
          {problem}
        </p>
      ) : null}
    </>
  );
}
