import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { textRankerOf } from '../../people/skills/reading/text-ranker-of.ts';
import { query } from '../../platform/command.ts';
import { questionTypes } from '../../registration/questionnaire/question.ts';
import { strandsOf } from '../strands/strands-of.ts';
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
    /** The organisation has no free text ranked, so criteria on it do not count. */
    freeTextOff: z.boolean(),
    /** The rule on seniority has no question to go by. */
    lacksSeniority: z.boolean(),
    /** Somewhere in the program people are kept apart beside their reporting line as well. */
    keptApartBeside: z.boolean(),
    questions: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        audience: z.enum(['mentor', 'mentee', 'both']),
        type: z.enum(questionTypes),
      }),
    ),
  }),
  may: aProgramManager,
  run: async (ctx, { program }) => {
    const { version, madeAt, set } = await criteriaOf(ctx, program);
    const asked = await questionsAsked(ctx, program);
    const counted = new Set(answerable(set, asked, true).criteria.map(({ key }) => key));
    return {
      version,
      madeAt,
      set,
      notAsked: set.criteria.filter(({ key }) => !counted.has(key)).map(({ key }) => key),
      freeTextOff: (await textRankerOf(ctx)) === undefined,
      lacksSeniority: lacksSeniority(set, asked),
      keptApartBeside: (await strandsOf(ctx, program)).some(({ shape }) => shape.structure.keptApart === 'line and beside'),
      questions: asked.map(({ key, title, audience, type }) => ({ key, title, audience, type })),
    };
  },
});
