import { useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useActionData, useFetcher } from 'react-router';
import type { Offer } from '../../platform/execute.ts';
import type { Outcome } from '../../platform/http/act-on-page.ts';
import buttons from '../../platform/ui/button.module.css';
import { FormStateProvider } from '../../platform/ui/form-state.ts';
import { ProblemSummary } from '../../platform/ui/problem-summary.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import type { KitSection } from './kit.ts';
import styles from './kit.module.css';

interface AutosaveProps {
  offer: Offer | undefined;
  section: KitSection;
  /** How often the section had been saved as it was read. */
  version: number;
  /** What the partner saved, shown beside what was typed when the two met. */
  theirs: ReactNode;
  children: ReactNode;
}

const pauseMs = 1_500;

/** One section of the agenda: saves itself while one types, and by its button where there is no JavaScript. */
export function AutosaveForm({ offer, section, version, theirs, children }: AutosaveProps) {
  const say = useSay();
  const prefix = useId();
  const { form, saving, saved, outcome, typed, left, Form } = useAutosave(offer?.name, section);
  if (!offer || offer.refusal) return offer ? <p className={styles.remark}>{offer.refusal}</p> : null;
  return (
    <Form ref={form} method="post" className={styles.form} onInput={typed} onBlur={left} noValidate>
      <input type="hidden" name="intent" value={offer.name} />
      <input type="hidden" name="section" value={section} />
      <input type="hidden" name="basedOn" value={version} />
      <ProblemSummary prefix={prefix} outcome={outcome} brief={false} />
      {outcome?.refusal ? (
        <aside className={styles.theirs}>
          <h3>{say(supportingWords, 'kit.save.theirs')}</h3>
          {theirs}
        </aside>
      ) : null}
      <FormStateProvider value={{ prefix, problems: outcome?.problems ?? {}, values: outcome?.values }}>{children}</FormStateProvider>
      <p className={styles.saving}>
        <button className={buttons.button} data-tone="quiet" data-size="small" type="submit">
          {offer.label}
        </button>
        <span aria-live="polite">
          {saving ? say(supportingWords, 'kit.save.saving') : saved ? say(supportingWords, 'kit.save.saved') : ''}
        </span>
      </p>
    </Form>
  );
}

function useAutosave(intent: string | undefined, section: KitSection) {
  const fetcher = useFetcher<Outcome>();
  const posted = useActionData() as Outcome | undefined;
  const form = useRef<HTMLFormElement>(null);
  const [changed, setChanged] = useState(false);
  const [everSaved, setEverSaved] = useState(false);
  const outcome = fetcher.data ?? (posted?.intent === intent && posted?.values.section === section ? posted : undefined);
  const idle = fetcher.state === 'idle';

  const save = useCallback(() => {
    if (!form.current) return;
    setChanged(false);
    setEverSaved(true);
    void fetcher.submit(form.current, { method: 'post', preventScrollReset: true });
  }, [fetcher]);

  // While two texts stand side by side only the person decides when to save.
  const waits = changed && idle && !outcome?.refusal;
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setTimeout(save, pauseMs);
    return () => clearTimeout(timer);
  }, [waits, save]);

  return {
    form,
    outcome,
    saving: !idle,
    saved: everSaved && idle && !changed && !outcome,
    typed: () => setChanged(true),
    left: () => {
      if (waits) save();
    },
    Form: fetcher.Form,
  };
}
