import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { text } from '../../platform/input.ts';
import { changeQuestionnaire } from './change-questionnaire.ts';
import { placeOf } from './place-of.ts';
import { questionnaireOutput } from './questionnaire-output.ts';

export const moveQuestion = command({
  name: 'registration.move-question',
  says: 'Move',
  http: 'PATCH /programs/:program/questionnaire/questions',
  input: z.object({ key: text('The question', 60), by: z.enum(['up', 'down'], { error: 'Move it up or down.' }) }),
  output: questionnaireOutput,
  may: aProgramManager,
  run: async (ctx, { program, key, by }) => {
    const { version } = await changeQuestionnaire(ctx, program, (questions) => {
      const from = placeOf(questions, key);
      const to = Math.min(questions.length - 1, Math.max(0, from + (by === 'up' ? -1 : 1)));
      return questions.toSpliced(from, 1).toSpliced(to, 0, questions[from]!);
    });
    return { version, key };
  },
});
