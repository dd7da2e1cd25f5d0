import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { CheckField, ChoiceField, HiddenField, LongTextField, NumberField, TextField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';
import type { Question } from './question.ts';
import styles from './questionnaire.module.css';

const types = ['single', 'multiple', 'scale', 'number', 'text', 'skills', 'locations', 'languages'] as const;
const audiences = ['both', 'mentor', 'mentee'] as const;

/** The form of a question, empty or as it is. */
export function QuestionForm({ offer, question }: { offer: Offer | undefined; question?: Question }) {
  const say = useSay();
  return (
    <CommandForm offer={offer}>
      {question ? <HiddenField name="key" value={question.key} /> : null}
      <TextField
        name="title"
        label={say(registrationWords, 'questionnaire.fields.title')}
        required
        defaultValue={question?.title}
        maxLength={300}
      />
      <TextField
        name="hint"
        label={say(registrationWords, 'questionnaire.fields.hint')}
        required={false}
        defaultValue={question?.hint}
        maxLength={500}
      />
      <div className={styles.pair}>
        <ChoiceField
          name="type"
          label={say(registrationWords, 'questionnaire.fields.type')}
          required
          defaultValue={question?.type ?? 'single'}
          options={types.map((type) => ({ value: type, label: say(registrationWords, `questionnaire.type.${type}`) }))}
        />
        <ChoiceField
          name="audience"
          label={say(registrationWords, 'questionnaire.fields.audience')}
          required
          defaultValue={question?.audience ?? 'both'}
          options={audiences.map((audience) => ({ value: audience, label: say(registrationWords, `questionnaire.audience.${audience}`) }))}
        />
      </div>
      <CheckField name="required" label={say(registrationWords, 'questionnaire.fields.required')} defaultChecked={question?.required} />
      <CheckField
        name="forScreening"
        label={say(registrationWords, 'questionnaire.fields.for_screening')}
        hint={say(registrationWords, 'questionnaire.fields.for_screening_hint')}
        defaultChecked={question?.forScreening}
      />
      <TextField
        name="section"
        label={say(registrationWords, 'questionnaire.fields.section')}
        hint={say(registrationWords, 'questionnaire.fields.section_hint')}
        required
        defaultValue={question?.section}
        maxLength={80}
      />
      <LongTextField
        name="options"
        label={say(registrationWords, 'questionnaire.fields.options')}
        hint={say(registrationWords, 'questionnaire.fields.options_hint')}
        required={false}
        defaultValue={question?.options.map(({ label }) => label).join('\n')}
        rows={8}
      />
      <CheckField name="ownSkills" label={say(registrationWords, 'questionnaire.fields.own')} defaultChecked={question?.ownSkills} />
      <div className={styles.pair}>
        <NumberField
          name="least"
          label={say(registrationWords, 'questionnaire.fields.least')}
          required={false}
          defaultValue={question?.least}
        />
        <NumberField
          name="most"
          label={say(registrationWords, 'questionnaire.fields.most')}
          required={false}
          defaultValue={question?.most}
        />
      </div>
    </CommandForm>
  );
}
