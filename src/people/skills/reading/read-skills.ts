import { eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import type { Context } from '../../../platform/context.ts';
import { text } from '../../../platform/input.ts';
import { aSignedInPerson } from '../../../platform/policy.ts';
import { skills, skillWords } from '../tables.ts';
import { textRankerOf } from './text-ranker-of.ts';
import { lexiconFor } from './lexicon.ts';
import { readText } from './read-text.rules.ts';
import { readingInWords } from './reading-in-words.ts';
import type { TextRanker } from './text-ranker.ts';

const mostNearest = 3;
/** In thousandths; below it the likeness is chance. */
const likeEnough = 250;

/** What a text says about skills. Where nothing is recognised, the skills whose words are most like it. */
export const readSkills = query({
  name: 'people.read-skills',
  says: 'Which skills a text names, and why',
  http: 'GET /skill-readings',
  input: z.object({ text: text('The text', 2_000) }),
  output: z.object({
    skills: z.array(z.object({ skill: z.uuid(), name: z.string(), typed: z.string(), because: z.string() })),
    /** As they were typed; `nearest` is empty where the ranking of free text is switched off. */
    unknown: z.array(z.object({ typed: z.string(), nearest: z.array(z.object({ skill: z.uuid(), name: z.string() })) })),
    /** null where the ranking is switched off. */
    ranker: z.string().nullable(),
  }),
  may: aSignedInPerson,
  async run(ctx, input) {
    const read = readText(input.text, await lexiconFor(ctx, [input.text]));
    const ranker = await textRankerOf(ctx);
    const nearest = ranker && read.unknown.length > 0 ? await nearestTo(ctx, ranker, read.unknown) : [];
    return {
      skills: read.skills.map(({ skill, name, typed, by }) => ({
        skill,
        name,
        typed,
        because: readingInWords(ctx.say, { name, typed, by }),
      })),
      unknown: read.unknown.map((typed, at) => ({ typed, nearest: nearest[at] ?? [] })),
      ranker: ranker?.name ?? null,
    };
  },
});

async function nearestTo(ctx: Context, ranker: TextRanker, unknown: readonly string[]) {
  const all = await ctx.db
    .select({ skill: skills.id, name: skills.name, words: sql<string>`string_agg(${skillWords.word}, ' ')` })
    .from(skills)
    .innerJoin(skillWords, eq(skillWords.skillId, skills.id))
    .where(isNull(skills.retiredAt))
    .groupBy(skills.id)
    .orderBy(skills.name, skills.id);
  const described = all.map(({ words }) => words);
  const nearest = await ranker.nearest(unknown, described, new Map(), mostNearest);
  return nearest.map((found) =>
    found
      .filter(({ likeness }) => likeness >= likeEnough)
      .map(({ candidate }) => {
        const { skill, name } = all[candidate] as (typeof all)[number];
        return { skill, name };
      }),
  );
}
