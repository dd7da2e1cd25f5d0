import { CheckGroupField, ChoiceField, LongTextField, NumberField, RadioField, TextField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import type { Answer } from '../answers.ts';
import { registrationWords } from '../words.ts';
import type { AskedQuestion } from './sections.rules.ts';
import { SkillsField } from './skills-field.tsx';

interface QuestionFieldProps {
  question: AskedQuestion;
  answer: Answer | undefined;
}

/** More options than these open as a list rather than stand below each other. */
const mostInSight = 8;

/** The field in which a question is answered. */
export function QuestionField({ question, answer }: QuestionFieldProps) {
  const say = useSay();
  const Field = fields[question.type];
  const hint = [question.hint, question.forScreening ? say(registrationWords, 'screening.only_read') : undefined].filter(Boolean).join(' ');
  return <Field question={hint ? { ...question, hint } : question} answer={answer} />;
}

const fields: Record<AskedQuestion['type'], (props: QuestionFieldProps) => React.ReactNode> = {
  single: OneOf,
  scale: OneOf,
  multiple: AnyOf,
  languages: AnyOf,
  locations: AnyOf,
  number: Amount,
  text: FreeText,
  skills: SkillsField,
};

const common = ({ key, title, hint, required }: AskedQuestion) => ({ name: `answers.${key}`, label: title, hint, required });

function OneOf({ question, answer }: QuestionFieldProps) {
  const say = useSay();
  const given = typeof answer === 'string' ? answer : undefined;
  if (question.options.length > mostInSight)
    return (
      <ChoiceField
        {...common(question)}
        defaultValue={given}
        options={question.options}
        empty={say(registrationWords, 'answering.not_chosen')}
      />
    );
  return <RadioField {...common(question)} defaultValue={given} options={question.options} />;
}

function AnyOf({ question, answer }: QuestionFieldProps) {
  const say = useSay();
  const given = Array.isArray(answer) ? answer : [];
  if (question.options.length === 0)
    return (
      <TextField {...common(question)} hint={question.hint ?? say(registrationWords, 'answering.comma')} defaultValue={given.join(', ')} />
    );
  return (
    <CheckGroupField
      {...common(question)}
      defaultValues={given}
      options={question.options}
      inline={question.options.length > mostInSight}
    />
  );
}

function Amount({ question, answer }: QuestionFieldProps) {
  return (
    <NumberField
      {...common(question)}
      min={question.least ?? 0}
      max={question.most}
      defaultValue={typeof answer === 'number' ? answer : undefined}
    />
  );
}

function FreeText({ question, answer }: QuestionFieldProps) {
  return <LongTextField {...common(question)} defaultValue={typeof answer === 'string' ? answer : undefined} maxLength={2000} />;
}
