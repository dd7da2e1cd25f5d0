import { FieldFrame, Notes, Optional, type FieldProps } from './field-frame.tsx';
import { useField } from './form-state.ts';
import styles from './fields.module.css';

export interface Choice {
  value: string;
  label: string;
  /** A second line under the label. */
  hint?: string;
}

interface ChoosingProps extends FieldProps {
  options: readonly Choice[];
}

/** One of many, in a list that opens. @param empty the words for choosing nothing */
export function ChoiceField({ name, label, hint, required, defaultValue, options, empty }: ChoosingProps & { empty?: string }) {
  const { id, problem, initial, aria } = useField(name, { hint, defaultValue });
  return (
    <FieldFrame id={id} label={label} hint={hint} problem={problem} required={required}>
      <select key={initial} className={styles.input} id={id} name={name} required={required} defaultValue={initial} {...aria}>
        {empty !== undefined || !options.some((one) => one.value === initial) ? <option value="">{empty ?? ''}</option> : null}
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** One of a few, all in sight. */
export function RadioField({ name, label, hint, required, defaultValue, options, inline }: ChoosingProps & { inline?: boolean }) {
  const { id, problem, initial, aria } = useField(name, { hint, defaultValue });
  return (
    <fieldset className={styles.group} id={id} tabIndex={-1} {...aria} aria-invalid={undefined}>
      <legend className={styles.label}>
        {label} <Optional required={required} />
      </legend>
      <Notes id={id} hint={hint} problem={problem} />
      <div className={styles.options} data-inline={inline ? '' : undefined}>
        {options.map((one) => (
          <Option
            key={one.value}
            type="radio"
            name={name}
            id={`${id}-${one.value}`}
            choice={one}
            ticked={one.value === initial}
            required={required}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Any of a few. @param name without the brackets */
export function CheckGroupField({
  name,
  label,
  hint,
  defaultValues = [],
  options,
  inline,
  required,
}: Omit<ChoosingProps, 'defaultValue'> & { defaultValues?: readonly string[]; inline?: boolean }) {
  const { id, problem, typed, wasTyped, aria } = useField(name, { hint });
  const ticked = wasTyped ? (Array.isArray(typed) ? typed.map(String) : []) : defaultValues;
  return (
    <fieldset className={styles.group} id={id} tabIndex={-1} {...aria} aria-invalid={undefined}>
      <legend className={styles.label}>
        {label} <Optional required={required} />
      </legend>
      <Notes id={id} hint={hint} problem={problem} />
      <div className={styles.options} data-inline={inline ? '' : undefined}>
        {options.map((one) => (
          <Option
            key={one.value}
            type="checkbox"
            name={`${name}[]`}
            id={`${id}-${one.value}`}
            choice={one}
            ticked={ticked.includes(one.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** A single tick; sends 'on' when ticked and nothing otherwise. */
export function CheckField({
  name,
  label,
  hint,
  defaultChecked,
  required,
}: Omit<FieldProps, 'defaultValue'> & { defaultChecked?: boolean }) {
  const { id, problem, typed, wasTyped, aria } = useField(name, { hint });
  return (
    <div className={styles.field}>
      <label className={styles.option}>
        <input
          type="checkbox"
          id={id}
          name={name}
          required={required}
          defaultChecked={wasTyped ? typed === 'on' : (defaultChecked ?? false)}
          {...aria}
        />
        <span>{label}</span>
      </label>
      <Notes id={id} hint={hint} problem={problem} />
    </div>
  );
}

interface OptionProps {
  type: 'radio' | 'checkbox';
  name: string;
  id: string;
  choice: Choice;
  ticked: boolean;
  required?: boolean;
}

function Option({ type, name, id, choice, ticked, required }: OptionProps) {
  return (
    <label className={styles.option}>
      <input
        type={type}
        name={name}
        id={id}
        value={choice.value}
        defaultChecked={ticked}
        required={required}
        aria-describedby={choice.hint ? `${id}-hint` : undefined}
      />
      <span>
        {choice.label}
        {choice.hint ? (
          <span className={styles.optionHint} id={`${id}-hint`}>
            {choice.hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}
