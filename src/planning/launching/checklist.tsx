import { Link } from 'react-router';
import type { Offer } from '../../platform/execute.ts';
import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import styles from './checklist.module.css';
import { planningWords } from '../words.ts';

interface Step {
  key: string;
  place: number;
  says: string;
  path: string;
  done: boolean;
  locked: boolean;
  ticked: boolean;
}

interface ChecklistProps {
  checklist: { steps: Step[]; stepsLeft: number; next: string | null };
  check: Offer | undefined;
  uncheck: Offer | undefined;
}

/** How many steps are left and which comes next; the whole list below it. */
export function Checklist({ checklist: { steps, stepsLeft, next }, check, uncheck }: ChecklistProps) {
  const say = useSay();
  const nextStep = steps.find((step) => step.key === next);
  const rows = (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <StepRow key={step.key} step={step} isNext={step.key === next} check={check} uncheck={uncheck} />
      ))}
    </ol>
  );
  if (!nextStep)
    return (
      <section className={styles.finished}>
        <p>{say(planningWords, 'overview.steps_none_text')}</p>
        {rows}
      </section>
    );
  return (
    <section className={styles.checklist} id="checklist">
      <div className={styles.next}>
        <p className={styles.left}>{say(planningWords, 'overview.steps_left', { count: stepsLeft })}</p>
        <progress className={styles.progress} max={steps.length - 1} value={steps.length - 1 - stepsLeft} aria-hidden="true" />
        <p className={styles.kicker}>{say(planningWords, 'overview.next')}</p>
        <h2>{nextStep.says}</h2>
        <ButtonLink to={nextStep.path}>{say(planningWords, 'overview.go')}</ButtonLink>
      </div>
      {rows}
    </section>
  );
}

interface StepRowProps {
  step: Step;
  isNext: boolean;
  check: Offer | undefined;
  uncheck: Offer | undefined;
}

function StepRow({ step, isNext, check, uncheck }: StepRowProps) {
  const say = useSay();
  const offer = step.done ? uncheck : check;
  const tickable = step.ticked && !step.locked && offer !== undefined && !offer.refusal;
  return (
    <li data-done={step.done ? '' : undefined} aria-current={isNext ? 'step' : undefined}>
      <span className={styles.mark} aria-hidden="true" />
      <span className={styles.says}>
        {step.locked ? step.says : <Link to={step.path}>{step.says}</Link>}
        {step.done ? <span className="visually-hidden"> ({say(planningWords, 'overview.done')})</span> : null}
        {step.locked ? <span className={styles.why}>{say(planningWords, 'overview.locked')}</span> : null}
      </span>
      {tickable ? (
        <CommandForm
          offer={offer}
          inline
          tone="quiet"
          formKey={step.key}
          submitLabel={say(planningWords, step.done ? 'overview.untick' : 'overview.tick')}
        >
          <HiddenField name="step" value={step.key} />
        </CommandForm>
      ) : null}
    </li>
  );
}
