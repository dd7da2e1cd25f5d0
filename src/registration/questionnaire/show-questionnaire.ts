import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { query } from '../../platform/command.ts';
import { sectionsOf } from '../answering/sections.rules.ts';
import { question } from './question.ts';
import { questionPool } from './question-pool.ts';
import { questionnaireOf } from './questionnaire-of.ts';

const section = z.object({ title: z.string(), questions: z.array(question) });

export const showQuestionnaire = query({
  name: 'registration.show-questionnaire',
  says: 'Show what people are asked',
  http: 'GET /programs/:program/questionnaire',
  input: z.object({}),
  output: z.object({
    version: z.number().int(),
    questions: z.array(question),
    /** What a mentor and a mentee see. */
    asMentor: z.array(section),
    asMentee: z.array(section),
    /** Questions of the pool that are not asked yet. */
    canAdd: z.array(z.object({ key: z.string(), title: z.string(), why: z.string(), audience: z.enum(['mentor', 'mentee', 'both']) })),
  }),
  may: aProgramManager,
  run: async (ctx, { program }) => {
    const { version, questions } = await questionnaireOf(ctx, program);
    const asked = new Set(questions.map(({ key }) => key));
    return {
      version,
      questions,
      asMentor: sectionsOf(questions, { isMentor: true, isMentee: false }),
      asMentee: sectionsOf(questions, { isMentor: false, isMentee: true }),
      canAdd: questionPool
        .filter(({ key }) => !asked.has(key))
        .map(({ key, title, why, audience = 'both' }) => ({ key, title, why, audience })),
    };
  },
});
