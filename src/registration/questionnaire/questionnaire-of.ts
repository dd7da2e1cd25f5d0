import { desc, eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { remembered } from '../../platform/remembered.ts';
import { questionnaires } from '../tables.ts';
import { poolQuestion } from './pool-question.ts';
import { questionList, type Question } from './question.ts';

export interface Questionnaire {
  /** 0 while the program still has the usual questions. */
  version: number;
  questions: Question[];
}

/** What a program asks until somebody changes it. */
const usualKeys = [
  'seniority',
  'function',
  'past-functions',
  'can-teach',
  'want-to-learn',
  'preferred-function',
  'languages',
  'pace',
  'format',
];

/** The questionnaire as it is now, its questions in their order. */
export function questionnaireOf(ctx: Context, program: string): Promise<Questionnaire> {
  return remembered(ctx, `registration.questionnaire ${program}`, () => readQuestionnaire(ctx, program));
}

async function readQuestionnaire(ctx: Context, program: string): Promise<Questionnaire> {
  const [row] = await ctx.db
    .select({ version: questionnaires.version, questions: questionnaires.questions })
    .from(questionnaires)
    .where(eq(questionnaires.programId, program))
    .orderBy(desc(questionnaires.version))
    .limit(1);
  return row
    ? { version: row.version, questions: questionList.parse(row.questions) }
    : { version: 0, questions: usualKeys.map(poolQuestion) };
}

/** What one of the questions offers to choose from: its own options, or those of the question it is paired with. */
export function optionsOf(question: Question, questions: readonly Question[]): Question['options'] {
  if (question.options.length > 0) return question.options;
  return questions.find((other) => question.pairedWith.includes(other.key) && other.options.length > 0)?.options ?? [];
}

/** Those a person in these roles is asked. */
export function askedOf(questions: readonly Question[], roles: { isMentor: boolean; isMentee: boolean }): Question[] {
  const sides: Record<Question['audience'], boolean> = { mentor: roles.isMentor, mentee: roles.isMentee, both: true };
  return questions.filter((question) => sides[question.audience]);
}
