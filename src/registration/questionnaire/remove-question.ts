import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { text } from '../../platform/input.ts';
import { changeQuestionnaire } from './change-questionnaire.ts';
import { placeOf } from './place-of.ts';
import { questionnaireOutput } from './questionnaire-output.ts';

/** Answers that were given stay with the registrations; they are no longer asked for or compared. */
export const removeQuestion = command({
  name: 'registration.remove-question',
  says: 'Remove the question',
  done: 'The question is removed.',
  http: 'DELETE /programs/:program/questionnaire/questions',
  input: z.object({ key: text('The question', 60) }),
  output: questionnaireOutput,
  may: aProgramManager,
  run: async (ctx, { program, key }) => {
    const { version } = await changeQuestionnaire(ctx, program, (questions) => questions.toSpliced(placeOf(questions, key), 1));
    return { version, key };
  },
});
