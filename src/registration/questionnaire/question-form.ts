/** A question as a form gives it: its options one a line. */
import { z } from 'zod';
import { maybe, number, text, ticked } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { audiences, question, questionTypes, type Question } from './question.ts';
import { importanceWords, levelWords } from './question-pool.ts';

const lines = (value: unknown) =>
  typeof value === 'string'
    ? value
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
    : value;

export const questionForm = z.object({
  title: text('The question', 300),
  hint: maybe(text('The hint', 500)),
  section: text('The section', 80),
  type: z.enum(questionTypes, { error: 'Choose what kind of answer the question takes.' }),
  audience: z.enum(audiences, { error: 'Choose who is asked.' }),
  required: ticked.optional(),
  /** One a line, or a list. */
  options: z.preprocess(lines, z.array(text('An option', 80)).max(120, 'A question has at most 120 options.').default([])),
  least: maybe(number('The least', { least: -1e6, most: 1e6 })),
  most: maybe(number('The most', { least: -1e6, most: 1e6 })),
  ownSkills: ticked.optional(),
  forScreening: ticked.optional(),
});

export type QuestionForm = z.output<typeof questionForm>;

/** @throws Invalid where the parts do not go together */
export function questionFrom(form: QuestionForm, key: string, before?: Question): Question {
  const labels = new Map(before?.options.map(({ value, label }) => [label, value]));
  const { forScreening: _, ...kept } = before ?? {};
  const { forScreening, ...told } = form;
  const given = {
    ...kept,
    ...told,
    ...(forScreening ? { forScreening } : {}),
    key,
    required: form.required ?? false,
    ownSkills: form.ownSkills ?? false,
    options: form.options.map((label) => ({ value: labels.get(label) ?? label, label })),
    weights:
      form.type === 'skills' ? (before?.weights.length ? before.weights : form.audience === 'mentee' ? importanceWords : levelWords) : [],
  };
  const read = question.safeParse(given);
  if (!read.success)
    throw new Invalid(Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0] ?? 'form'), message]).reverse()));
  return read.data;
}
