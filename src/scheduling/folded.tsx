import type { ReactNode } from 'react';
import { useActionData } from 'react-router';
import type { Offer } from '../platform/execute.ts';
import type { Outcome } from '../platform/http/act-on-page.ts';
import { Fold } from '../platform/ui/fold.tsx';

interface FoldedProps {
  label: string;
  /** Of the forms inside, and what tells them apart: it stands open while one of them needs another look. */
  offers: readonly (Offer | undefined)[];
  formKey?: string;
  children: ReactNode;
}

/** Forms that are needed now and then, out of the way until asked for. */
export function Folded({ label, offers, formKey, children }: FoldedProps) {
  const outcome = useActionData() as Outcome | undefined;
  const mine =
    outcome !== undefined && offers.some((one) => one?.name === outcome.intent) && (outcome.values.formKey ?? '') === (formKey ?? '');
  return (
    <Fold label={label} open={mine}>
      {children}
    </Fold>
  );
}
