import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';
import type { MyRegistration } from './role-step.tsx';
import { StepProgress } from './step-progress.tsx';
import type { Step } from './steps.rules.ts';
import { Told } from './told.tsx';

export function ReviewStep({
  shown,
  step,
  finish,
  program,
}: {
  shown: MyRegistration;
  step: Step;
  finish: Offer | undefined;
  program: string;
}) {
  const say = useSay();
  return (
    <Page
      title={say(registrationWords, 'answering.review.title')}
      lead={say(registrationWords, 'answering.review.lead')}
      back={{
        to: `/register/${program}?step=${step.number - 1}`,
        label: say(registrationWords, 'answering.step', { step: step.number, steps: step.of }),
      }}
    >
      <StepProgress step={step} />
      <CommandForm offer={finish} submitLabel={say(registrationWords, 'answering.review.finish')} />
      <Told shown={shown} program={program} />
    </Page>
  );
}
