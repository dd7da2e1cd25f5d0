import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react';
import { Form, useActionData, useNavigation } from 'react-router';
import type { Offer } from '../execute.ts';
import type { Outcome } from '../http/act-on-page.ts';
import { FormStateProvider } from './form-state.ts';
import { ProblemSummary } from './problem-summary.tsx';
import { useSay } from './say.tsx';
import { uiWords } from './words.ts';
import buttons from './button.module.css';
import styles from './command-form.module.css';

export interface CommandFormProps {
  /** undefined where the reader must not see it: nothing is drawn then. */
  offer: Offer | undefined;
  tone?: 'primary' | 'quiet' | 'danger';
  /** Instead of the command's own words. */
  submitLabel?: string;
  /** Fields and button on one line, small: a row of a table. */
  inline?: boolean;
  /** The page whose action carries it out; this one when left out. */
  to?: string;
  /** Tells forms of the same command apart, such as one in every row. */
  formKey?: string;
  /** After the button: another way to send the same form. */
  besides?: ReactNode;
  children?: ReactNode;
}

/**
 * A form that carries out a command. Refused, its button stays in sight and says why. What is wrong
 * with the input is said by the command, in the same words with JavaScript and without.
 */
export function CommandForm({ offer, tone = 'primary', submitLabel, inline, to, formKey, besides, children }: CommandFormProps) {
  const say = useSay();
  const prefix = useId();
  const form = useRef<HTMLFormElement>(null);
  const outcome = useOutcome(offer?.name, formKey);
  const pending = usePending(offer?.name, formKey);
  useEmptyingAfter(form, pending, outcome);
  if (!offer) return null;
  const refused = offer.refusal !== undefined;
  const label = submitLabel ?? offer.label;
  return (
    <Form ref={form} method="post" action={to} className={styles.form} data-inline={inline ? '' : undefined} noValidate>
      <input type="hidden" name="intent" value={offer.name} />
      {formKey ? <input type="hidden" name="formKey" value={formKey} /> : null}
      <ProblemSummary prefix={prefix} outcome={outcome} brief={inline ?? false} />
      <FormStateProvider value={{ prefix, problems: outcome?.problems ?? {}, values: outcome?.values }}>{children}</FormStateProvider>
      <div className={styles.end}>
        <button
          className={buttons.button}
          data-tone={tone}
          data-size={inline ? 'small' : undefined}
          data-pending={pending ? '' : undefined}
          type={refused ? 'button' : 'submit'}
          aria-disabled={refused || pending ? true : undefined}
          aria-describedby={refused ? `${prefix}-why` : undefined}
          onClick={pending ? dontSendTwice : undefined}
        >
          {label}
          {pending ? <span className="visually-hidden">{say(uiWords, 'form.pending')}</span> : null}
        </button>
        {besides}
        {refused ? (
          <p className={styles.why} id={`${prefix}-why`}>
            {offer.refusal}
          </p>
        ) : null}
      </div>
    </Form>
  );
}

const dontSendTwice = (click: MouseEvent) => click.preventDefault();

/** What came back from this very form, if it was not carried out. */
function useOutcome(intent: string | undefined, formKey: string | undefined): Outcome | undefined {
  const outcome = useActionData() as Outcome | undefined;
  const mine = outcome && outcome.intent === intent && (outcome.values.formKey ?? '') === (formKey ?? '');
  return mine ? outcome : undefined;
}

function usePending(intent: string | undefined, formKey: string | undefined): boolean {
  const { formData } = useNavigation();
  return formData?.get('intent') === intent && intent !== undefined && (formData?.get('formKey') ?? '') === (formKey ?? '');
}

/** A form that was carried out and is still there is emptied, as it would be without JavaScript. */
function useEmptyingAfter(form: React.RefObject<HTMLFormElement | null>, pending: boolean, outcome: Outcome | undefined): void {
  const wasPending = useRef(false);
  useEffect(() => {
    if (wasPending.current && !pending && !outcome) form.current?.reset();
    wasPending.current = pending;
  }, [form, pending, outcome]);
}
