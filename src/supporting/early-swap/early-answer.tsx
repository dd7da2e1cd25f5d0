import type { z } from 'zod';
import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import type { earlyQuestionShown } from './show-early-question.ts';
import { ways } from './what-comes-of-it.rules.ts';
import styles from './early-swap.module.css';

interface EarlyAnswerProps {
  shown: z.output<typeof earlyQuestionShown>;
  answer: Offer | undefined;
}

/** Three answers, a tap each. */
export function EarlyAnswer({ shown: { iSaid, partner }, answer }: EarlyAnswerProps) {
  const say = useSay();
  return (
    <>
      {iSaid ? <Notice tone="good">{say(supportingWords, `early.you_said.${iSaid}`, { partner })}</Notice> : null}
      <ul className={styles.ways}>
        {ways.map((way) => (
          <li key={way}>
            <CommandForm offer={answer} tone="quiet" formKey={way} submitLabel={say(supportingWords, `early.ways.${way}`)}>
              <HiddenField name="said" value={way} />
            </CommandForm>
            <p>{say(supportingWords, `early.hints.${way}`, { partner })}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
