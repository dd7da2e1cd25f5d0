import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { query } from '../../platform/command.ts';
import { criteriaOf } from './criteria-of.ts';
import { criteriaSet } from './criteria-set.ts';
import { questionsAsked } from './questions-asked.ts';
import { answerable, lacksSeniority } from './scales.rules.ts';

/** The criteria in force, and what the questionnaire gives to compare. */
export const showCriteria = query({
  name: 'pairing.show-criteria',
  says: 'Show the matching criteria',
  http: 'GET /programs/:program/criteria',
  input: z.object({}),
  output: z.object({
    /** 0 while the usual criteria hold. */
    version: z.number().int(),
    madeAt: z.date().nullable(),
    set: criteriaSet,
    /** Keys of criteria that cannot count, for the questionnaire does not ask. */
    notAsked: z.array(z.string()),
    /** The rule on seniority has no question to go by. */
    lacksSeniority: z.boolean(),
    questions: z.array(z.object({ key: z.string(), title: z.string(), audience: z.enum(['mentor', 'mentee', 'both']) })),
  }),
  may: aProgramManager,
  run: async (ctx, { program }) => {
    const { version, madeAt, set } = await criteriaOf(ctx, program);
    const asked = await questionsAsked(ctx, program);
    const counted = new Set(answerable(set, asked).criteria.map(({ key }) => key));
    return {
      version,
      madeAt,
      set,
      notAsked: set.criteria.filter(({ key }) => !counted.has(key)).map(({ key }) => key),
      lacksSeniority: lacksSeniority(set, asked),
      questions: asked.filter(({ type }) => type !== 'text').map(({ key, title, audience }) => ({ key, title, audience })),
    };
  },
});
