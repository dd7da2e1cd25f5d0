/** What the fields of a form know of it: what was typed before, and what was wrong with it. */
import { createContext, use } from 'react';

export interface FormState {
  /** Comes before the ids of its fields, so that two forms on a page never share one. */
  prefix: string;
  problems: Record<string, string>;
  /** What was typed and refused; undefined before anything was. */
  values: Record<string, unknown> | undefined;
}

const FormContext = createContext<FormState>({ prefix: 'form', problems: {}, values: undefined });

export const FormStateProvider = FormContext;

export function useFormState(): FormState {
  return use(FormContext);
}

/** The id of a field's input, which the summary of problems links to. */
export function fieldId(prefix: string, name: string): string {
  return `${prefix}-${name.replace(/[^a-zA-Z0-9]+/g, '-')}`;
}

/** The value at a dotted name: `goals.0.from` in `{ goals: [{ from }] }`. */
export function valueAt(values: Record<string, unknown> | undefined, name: string): unknown {
  let at: unknown = values;
  for (const part of name.split('.')) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string, unknown>)[part];
  }
  return at;
}

export interface FieldFacts {
  id: string;
  problem: string | undefined;
  /** As typed before, else as given. */
  initial: string;
  /** For inputs that hold several or a tick: what was typed before, if anything was. */
  typed: unknown;
  wasTyped: boolean;
  /** aria attributes of the input. */
  aria: { 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };
}

export function useField(name: string, { hint, defaultValue }: { hint?: unknown; defaultValue?: string | number | null }): FieldFacts {
  const { prefix, problems, values } = useFormState();
  const id = fieldId(prefix, name);
  const problem = problems[name];
  const typed = valueAt(values, name);
  const described = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ');
  return {
    id,
    problem,
    typed,
    wasTyped: values !== undefined,
    initial: typeof typed === 'string' ? typed : String(defaultValue ?? ''),
    aria: { 'aria-describedby': described || undefined, 'aria-invalid': problem ? true : undefined },
  };
}
