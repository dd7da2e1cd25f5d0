/** What a questionnaire asks, as data. Answers are kept by the question's key, in the shapes of answers.ts. */
import { z } from 'zod';
import { text } from '../../platform/input.ts';
import { isInPool } from './question-pool.ts';

/**
 * single: one of the options. multiple, locations, languages: any of them. number: between `least`
 * and `most`. scale: one of the options, which are an order. text: free. skills: any of the options,
 * each with a weight from 1 to the number of `weights`: the level offered or the importance wished.
 */
export const questionTypes = ['single', 'multiple', 'number', 'scale', 'text', 'skills', 'locations', 'languages'] as const;
export const audiences = ['mentor', 'mentee', 'both'] as const;

export const option = z.object({ value: text("The option's value", 80), label: text("The option's label", 120) });

const fields = z.object({
  key: text("The question's key", 60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "A question's key is small letters, digits and hyphens."),
  /** The question of the pool it came from. */
  pool: text("The pool's question", 60).refine(isInPool, 'No question of the pool has this key.').optional(),
  title: text('The question', 300),
  hint: text('The hint', 500).optional(),
  /** The step of the form it is asked in. */
  section: text('The section', 80),
  type: z.enum(questionTypes, { error: `The type must be one of: ${questionTypes.join(', ')}.` }),
  audience: z.enum(audiences, { error: `The audience must be one of: ${audiences.join(', ')}.` }).default('both'),
  required: z.boolean({ error: 'Required must be true or false.' }).default(false),
  options: z.array(option).max(120, 'A question has at most 120 options.').default([]),
  least: z.number({ error: 'The least must be a number.' }).optional(),
  most: z.number({ error: 'The most must be a number.' }).optional(),
  /** For skills: what each weight means, from 1 up. */
  weights: z.array(text('The weight', 60)).max(5, 'There are at most five weights.').default([]),
  /** For skills: whether people may name one that is not listed. */
  ownSkills: z.boolean().default(false),
  /** Asked to decide who takes part: read by those who run the program, and never compared. */
  forScreening: z.boolean().optional(),
  /** The other side's question that this one is compared with; a list without options of its own shows those of its pair. */
  pairedWith: z.array(text('The paired question', 60)).max(3, 'A question is paired with at most three others.').default([]),
});

const choosing: readonly string[] = ['single', 'multiple', 'scale'];

export const question = fields.superRefine((given, found) => {
  const wrong = (path: string, message: string) => found.addIssue({ code: 'custom', path: [path], message });
  if (choosing.includes(given.type) && given.options.length < 2 && given.pairedWith.length === 0)
    wrong('options', 'A question to choose from needs at least two options.');
  if (new Set(given.options.map((one) => one.value)).size < given.options.length) wrong('options', 'Two options have the same value.');
  if (given.type === 'skills' && given.weights.length === 0) wrong('weights', 'A question about skills says what its weights mean.');
  if (given.least !== undefined && given.most !== undefined && given.least > given.most) wrong('most', 'The most is below the least.');
});

const mostQuestions = 60;

/** Every question has a key of its own, for answers are kept by it. */
export const uniquelyKeyed = <Questions extends z.ZodType<z.output<typeof question>[]>>(list: Questions) =>
  list.superRefine((questions, found) => {
    if (questions.length > mostQuestions)
      found.addIssue({
        code: 'custom',
        message: `A questionnaire has at most ${mostQuestions} questions; people stop answering long before.`,
      });
    questions.forEach(({ key }, at) => {
      if (questions.findIndex((other) => other.key === key) < at)
        found.addIssue({ code: 'custom', path: [at, 'key'], message: `Two questions have the key '${key}'.` });
    });
  });

export const questionList = uniquelyKeyed(z.array(question));

export type Question = z.output<typeof question>;
export type QuestionGiven = z.input<typeof question>;
