import { aProgramManager } from '../../people/access.ts';
import { slugOf } from '../../planning/blueprint/slug-of.ts';
import { command } from '../../platform/command.ts';
import { changeQuestionnaire } from './change-questionnaire.ts';
import { isInPool } from './question-pool.ts';
import { questionForm, questionFrom } from './question-form.ts';
import { questionnaireOutput } from './questionnaire-output.ts';

export const addQuestion = command({
  name: 'registration.add-question',
  says: 'Add the question',
  done: 'The question is added.',
  http: 'POST /programs/:program/questionnaire/questions',
  input: questionForm,
  output: questionnaireOutput,
  may: aProgramManager,
  run: async (ctx, { program, ...form }) => {
    let key = '';
    const { version } = await changeQuestionnaire(ctx, program, (questions) => {
      key = freeKey(
        slugOf(form.title).slice(0, 40).replace(/-$/, ''),
        questions.map((one) => one.key),
      );
      return [...questions, questionFrom(form, key)];
    });
    return { version, key };
  },
});

/** Keys of the pool keep their meaning, so a question of one's own never takes one. */
function freeKey(wanted: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const key = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.includes(key) && !isInPool(key)) return key;
  }
}
