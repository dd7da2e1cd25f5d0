import { z } from 'zod';
import { blueprintPart } from '../../platform/stage.ts';
import { poolQuestion } from './pool-question.ts';
import { isInPool } from './question-pool.ts';
import { question, uniquelyKeyed, type Question } from './question.ts';
import { questionnaireOf } from './questionnaire-of.ts';
import { changeQuestionnaire } from './change-questionnaire.ts';

/** `{ pool: seniority, required: false }` is the pool's question with what is different here. One with a key of its own is written out. */
function writtenOut(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || 'key' in given || !('pool' in given)) return given;
  return isInPool(String(given.pool)) ? { ...poolQuestion(String(given.pool)), ...given } : { ...given, key: given.pool };
}

export const questionnairePart = blueprintPart<Question[]>({
  key: 'questionnaire',
  schema: uniquelyKeyed(z.array(z.preprocess(writtenOut, question))),
  read: async (ctx, program) => (await questionnaireOf(ctx, program)).questions,
  write: async (ctx, program, questions) => {
    await changeQuestionnaire(ctx, program, () => questions);
  },
});
