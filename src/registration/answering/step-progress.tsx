import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';
import styles from './answering.module.css';
import type { Step } from './steps.rules.ts';

export function StepProgress({ step: { number, of } }: { step: Step }) {
  const say = useSay();
  return (
    <p className={styles.progress}>
      <span>{say(registrationWords, 'answering.step', { step: number + 1, steps: of })}</span>
      <progress max={of} value={number + 1} aria-hidden="true" />
    </p>
  );
}
