import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { text } from '../../platform/input.ts';
import { changeQuestionnaire } from './change-questionnaire.ts';
import { placeOf } from './place-of.ts';
import { questionForm, questionFrom } from './question-form.ts';
import { questionnaireOutput } from './questionnaire-output.ts';

export const editQuestion = command({
  name: 'registration.edit-question',
  says: 'Save the question',
  done: 'The question is saved.',
  http: 'PUT /programs/:program/questionnaire/questions',
  input: questionForm.extend({ key: text('The question', 60) }),
  output: questionnaireOutput,
  may: aProgramManager,
  run: async (ctx, { program, key, ...form }) => {
    const { version } = await changeQuestionnaire(ctx, program, (questions) =>
      questions.with(placeOf(questions, key), questionFrom(form, key, questions[placeOf(questions, key)])),
    );
    return { version, key };
  },
});
