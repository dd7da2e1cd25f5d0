import { useState } from 'react';
import { skillsBeginning } from '../../people/skills/reading/skills-beginning.ts';
import { Notes, Optional } from '../../platform/ui/field-frame.tsx';
import { fieldId, useField, useFormState, valueAt } from '../../platform/ui/form-state.ts';
import fields from '../../platform/ui/fields.module.css';
import { useSay } from '../../platform/ui/say.tsx';
import type { Answer } from '../answers.ts';
import { registrationWords } from '../words.ts';
import type { AskedQuestion } from './sections.rules.ts';
import styles from './answering.module.css';

const ownRows = 2;

/** Every option with the question how much, and room for those that are not listed. */
export function SkillsField({ question, answer }: { question: AskedQuestion; answer: Answer | undefined }) {
  const say = useSay();
  const name = `skills.${question.key}`;
  const { id, problem, aria } = useField(name, { hint: question.hint });
  const given = typeof answer === 'object' && !Array.isArray(answer) ? answer : {};
  const own = Object.entries(given).filter(([tag]) => !question.options.some(({ value }) => value === tag));
  const rows = question.ownSkills ? Math.max(ownRows, own.length + 1) : own.length;
  return (
    <fieldset className={fields.group} id={id} tabIndex={-1} {...aria} aria-invalid={undefined}>
      <legend className={fields.label} translate="no">
        {question.title} <Optional required={question.required} />
      </legend>
      <Notes id={id} hint={question.hint} problem={problem} />
      <div className={styles.skills}>
        {question.options.map((option, at) => (
          <div key={option.value}>
            <label htmlFor={`${id}-o${at}`} translate="no">
              {option.label}
            </label>
            <Weight id={`${id}-o${at}`} name={`${name}.o${at}`} weights={question.weights} given={given[option.value]} />
          </div>
        ))}
        {Array.from({ length: rows }, (_, at) => (
          <div key={`own-${at}`}>
            <OwnSkill label={say(registrationWords, 'answering.own')} name={`${name}.own.${at}.name`} given={own[at]?.[0]} />
            <Weight
              id={`${id}-own-${at}`}
              name={`${name}.own.${at}.weight`}
              weights={question.weights}
              given={own[at]?.[1]}
              label={say(registrationWords, 'answering.own_weight')}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** What begins as typed is offered; anything else may be typed as well. */
function OwnSkill({ label, name, given }: { label: string; name: string; given: string | undefined }) {
  const { values, prefix } = useFormState();
  const [offered, setOffered] = useState<readonly string[]>([]);
  const list = fieldId(prefix, `${name}-offered`);
  const typed = valueAt(values, name);
  return (
    <>
      <input
        className={fields.input}
        type="text"
        name={name}
        aria-label={label}
        placeholder={label}
        maxLength={80}
        defaultValue={typeof typed === 'string' ? typed : given}
        list={list}
        autoComplete="off"
        onChange={({ currentTarget }) => void skillsBeginning(currentTarget.value).then(setOffered)}
      />
      <datalist id={list}>
        {offered.map((skill) => (
          <option key={skill}>{skill}</option>
        ))}
      </datalist>
    </>
  );
}

function Weight({
  id,
  name,
  weights,
  given,
  label,
}: {
  id: string;
  name: string;
  weights: string[];
  given: number | undefined;
  label?: string;
}) {
  const { values } = useFormState();
  const typed = valueAt(values, name);
  const chosen = typeof typed === 'string' ? typed : given === undefined ? '' : String(given);
  return (
    <select key={chosen} className={fields.input} id={id} name={name} aria-label={label} defaultValue={chosen}>
      <option value="">–</option>
      {weights.map((words, at) => (
        <option key={words} value={at + 1}>
          {words}
        </option>
      ))}
    </select>
  );
}
