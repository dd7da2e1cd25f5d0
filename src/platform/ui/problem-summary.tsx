import { useEffect, useRef } from 'react';
import type { Outcome } from '../http/act-on-page.ts';
import { fieldId } from './form-state.ts';
import { useSay } from './say.tsx';
import { uiWords } from './words.ts';
import styles from './command-form.module.css';

/** What stood in the way, at the head of the form and in focus, each with a link to its field. */
export function ProblemSummary({ prefix, outcome, brief }: { prefix: string; outcome: Outcome | undefined; brief: boolean }) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome) box.current?.focus();
  }, [outcome]);
  if (!outcome) return null;
  const problems = Object.entries(outcome.problems ?? {});
  return (
    <div ref={box} className={styles.summary} tabIndex={-1} role="alert">
      {outcome.refusal ? <p>{outcome.refusal}</p> : null}
      {problems.length > 0 && !brief ? (
        <p className={styles.summaryTitle}>{say(uiWords, 'form.problems', { count: problems.length })}</p>
      ) : null}
      {problems.length > 0 ? (
        <ul>
          {problems.map(([name, sentence]) => (
            <li key={name}>
              <a href={`#${fieldId(prefix, name)}`}>{sentence}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
