/** Form fields on native inputs: they work before JavaScript and find their own problem and what was typed. */
import type { HTMLInputAutoCompleteAttribute } from 'react';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { useField, useFormState, valueAt } from './form-state.ts';
import styles from './fields.module.css';

export { CheckField, CheckGroupField, ChoiceField, RadioField, type Choice } from './choice-fields.tsx';
export type { FieldProps } from './field-frame.tsx';

interface LineProps extends FieldProps {
  autoComplete?: HTMLInputAutoCompleteAttribute;
  maxLength?: number;
  placeholder?: string;
  /** `short` for a code or a number of a few digits. */
  width?: 'full' | 'short';
  type?: 'text' | 'email' | 'password' | 'url' | 'search' | 'tel';
}

export function TextField({ name, label, hint, required, defaultValue, width, type = 'text', ...rest }: LineProps) {
  const { id, problem, initial, aria } = useField(name, { hint, defaultValue });
  const shown = type === 'password' ? '' : initial;
  return (
    <FieldFrame id={id} label={label} hint={hint} problem={problem} required={required}>
      <input
        className={styles.input}
        data-width={width}
        type={type}
        id={id}
        name={name}
        required={required}
        defaultValue={shown}
        {...aria}
        {...rest}
      />
    </FieldFrame>
  );
}

export function LongTextField({
  name,
  label,
  hint,
  required,
  defaultValue,
  rows = 4,
  maxLength,
  placeholder,
}: FieldProps & { rows?: number; maxLength?: number; placeholder?: string }) {
  const { id, problem, initial, aria } = useField(name, { hint, defaultValue });
  return (
    <FieldFrame id={id} label={label} hint={hint} problem={problem} required={required}>
      <textarea
        className={styles.input}
        id={id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        placeholder={placeholder}
        required={required}
        defaultValue={initial}
        {...aria}
      />
    </FieldFrame>
  );
}

/** @param unit said after the input: 'hours', '%' */
export function NumberField({
  name,
  label,
  hint,
  required,
  defaultValue,
  min,
  max,
  step = 'any',
  unit,
}: FieldProps & { min?: number; max?: number; step?: number | 'any'; unit?: string }) {
  const { id, problem, initial, aria } = useField(name, { hint, defaultValue });
  return (
    <FieldFrame id={id} label={label} hint={hint} problem={problem} required={required}>
      <span className={styles.withUnit}>
        <input
          className={styles.input}
          data-width="short"
          type="number"
          inputMode={step === 1 ? 'numeric' : 'decimal'}
          id={id}
          name={name}
          min={min}
          max={max}
          step={step}
          required={required}
          defaultValue={initial}
          {...aria}
        />
        {unit ? <span>{unit}</span> : null}
      </span>
    </FieldFrame>
  );
}

/** A calendar day; sends `YYYY-MM-DD`. */
export function DateField({ name, label, hint, required, defaultValue, min, max }: FieldProps & { min?: string; max?: string }) {
  const { id, problem, initial, aria } = useField(name, { hint, defaultValue });
  return (
    <FieldFrame id={id} label={label} hint={hint} problem={problem} required={required}>
      <input
        className={styles.input}
        data-width="date"
        type="date"
        id={id}
        name={name}
        min={min}
        max={max}
        required={required}
        defaultValue={initial}
        {...aria}
      />
    </FieldFrame>
  );
}

/** A day and time on the reader's own clock; sends `YYYY-MM-DDTHH:mm`, which the command reads in the actor's time zone. */
export function DateTimeField({ name, label, hint, required, defaultValue, min, max }: FieldProps & { min?: string; max?: string }) {
  const { id, problem, initial, aria } = useField(name, { hint, defaultValue });
  return (
    <FieldFrame id={id} label={label} hint={hint} problem={problem} required={required}>
      <input
        className={styles.input}
        data-width="date"
        type="datetime-local"
        id={id}
        name={name}
        min={min}
        max={max}
        required={required}
        defaultValue={initial}
        {...aria}
      />
    </FieldFrame>
  );
}

export function HiddenField({ name, value, defaultValue }: { name: string; value?: string | number; defaultValue?: string | number }) {
  const { values } = useFormState();
  const typed = valueAt(values, name);
  return <input type="hidden" name={name} value={String(value ?? (typeof typed === 'string' ? typed : (defaultValue ?? '')))} readOnly />;
}
