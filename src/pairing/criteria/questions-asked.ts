import type { Context } from '../../platform/context.ts';
import { optionsOf, questionnaireOf } from '../../registration/questionnaire/questionnaire-of.ts';
import type { Question } from '../../registration/questionnaire/question.ts';

export interface AskedQuestion extends Pick<Question, 'key' | 'title' | 'type' | 'audience'> {
  /** In their own order, which for levels is from lowest to highest. */
  options: { value: string; label: string }[];
}

/** The questions of the program's questionnaire, in their order; what is asked for screening is never compared. */
export async function questionsAsked(ctx: Context, program: string): Promise<AskedQuestion[]> {
  const { questions } = await questionnaireOf(ctx, program);
  const compared = questions.filter(({ forScreening }) => !forScreening);
  return compared.map((one) => ({
    key: one.key,
    title: one.title,
    type: one.type,
    audience: one.audience,
    options: optionsOf(one, questions),
  }));
}
