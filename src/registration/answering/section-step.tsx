import type { Offer } from '../../platform/execute.ts';
import buttons from '../../platform/ui/button.module.css';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';
import styles from './answering.module.css';
import { QuestionField } from './question-field.tsx';
import type { MyRegistration } from './role-step.tsx';
import { StepProgress } from './step-progress.tsx';
import type { Step } from './steps.rules.ts';

interface SectionStepProps {
  shown: MyRegistration;
  section: MyRegistration['sections'][number];
  step: Step;
  save: Offer | undefined;
  program: string;
}

/** One section of the questionnaire. It is kept as a whole, or as far as it is to go on another time. */
export function SectionStep({ shown, section, step, save, program }: SectionStepProps) {
  const say = useSay();
  const answers = { ...shown.mine?.proposed, ...shown.mine?.answers };
  return (
    <Page
      title={<span translate="no">{section.title}</span>}
      back={{
        to: `/register/${program}?step=${step.number - 1}`,
        label: say(registrationWords, 'answering.step', { step: step.number, steps: step.of }),
      }}
    >
      <StepProgress step={step} />
      <CommandForm
        offer={save}
        to={`/register/${program}?step=${step.number}`}
        besides={
          <button className={buttons.button} data-tone="quiet" type="submit" name="later" value="on" formNoValidate>
            {say(registrationWords, 'answering.later')}
          </button>
        }
      >
        <HiddenField name="section" value={section.title} />
        <div className={styles.section}>
          {section.questions.map((question) => (
            <QuestionField key={question.key} question={question} answer={answers[question.key]} />
          ))}
        </div>
      </CommandForm>
    </Page>
  );
}
