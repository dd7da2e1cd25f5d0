import { useState } from 'react';
import { FieldFrame } from '../../../platform/ui/field-frame.tsx';
import { useField } from '../../../platform/ui/form-state.ts';
import fields from '../../../platform/ui/fields.module.css';
import { skillsBeginning } from '../reading/skills-beginning.ts';

interface SkillFieldProps {
  name: string;
  label: string;
  hint: string;
  required: boolean;
}

/** A skill by its name: what begins as typed is offered, and without JavaScript it is simply typed. */
export function SkillField({ name, label, hint, required }: SkillFieldProps) {
  const { id, problem, initial, aria } = useField(name, { hint });
  const [offered, setOffered] = useState<readonly string[]>([]);
  const offer = (beginning: string) => void skillsBeginning(beginning).then(setOffered);
  return (
    <FieldFrame id={id} label={label} hint={hint} problem={problem} required={required}>
      <input
        className={fields.input}
        type="text"
        id={id}
        name={name}
        list={`${id}-offered`}
        maxLength={80}
        autoComplete="off"
        required={required}
        defaultValue={initial}
        onChange={({ currentTarget }) => offer(currentTarget.value)}
        {...aria}
      />
      <datalist id={`${id}-offered`}>
        {offered.map((skill) => (
          <option key={skill}>{skill}</option>
        ))}
      </datalist>
    </FieldFrame>
  );
}
