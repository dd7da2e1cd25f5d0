import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { text } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { changeQuestionnaire } from './change-questionnaire.ts';
import { poolQuestion } from './pool-question.ts';
import { isInPool } from './question-pool.ts';
import { questionnaireOutput } from './questionnaire-output.ts';

export const addPoolQuestion = command({
  name: 'registration.add-pool-question',
  says: 'Add from the pool',
  done: 'The question is added.',
  http: 'POST /programs/:program/questionnaire/pool-questions',
  input: z.object({ key: text('The question', 60) }),
  output: questionnaireOutput,
  may: aProgramManager,
  run: async (ctx, { program, key }) => {
    if (!isInPool(key)) throw new Invalid({ key: 'The pool has no such question.' });
    const { version } = await changeQuestionnaire(ctx, program, (questions) => {
      if (questions.some((one) => one.key === key)) throw new Invalid({ key: 'This question is asked already.' });
      return [...questions, poolQuestion(key)];
    });
    return { version, key };
  },
});
