import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { aSignedInPerson } from '../../../platform/policy.ts';
import { skills, skillWords } from '../tables.ts';
import { fold } from './fold-words.rules.ts';

const most = 12;

export const suggestSkills = query({
  name: 'people.suggest-skills',
  says: 'Skills of which a name or a word begins as typed',
  http: 'GET /skill-suggestions',
  input: z.object({ beginning: z.string().max(80, 'A skill has at most 80 characters.').default('') }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        by: z.string().nullable().describe('The word that begins so, where it is not the name.'),
      }),
    ),
  }),
  may: aSignedInPerson,
  async run(ctx, { beginning }) {
    const typed = fold(beginning);
    if (typed === '') return { items: [] };
    const like = `${typed.replace(/[\\%_]/g, '\\$&')}%`;
    const isName = sql<boolean>`${skillWords.word} = ${skills.name}`;
    const found = await ctx.db
      .selectDistinctOn([skills.id], { id: skills.id, name: skills.name, word: skillWords.word, isName })
      .from(skillWords)
      .innerJoin(skills, eq(skills.id, skillWords.skillId))
      .where(and(sql`${skillWords.folded} like ${like}`, isNull(skills.retiredAt)))
      .orderBy(skills.id, sql`${isName} desc`, skillWords.folded);
    return {
      items: found
        .sort((a, b) => Number(b.isName) - Number(a.isName) || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
        .slice(0, most)
        .map(({ id, name, word, isName: byName }) => ({ id, name, by: byName ? null : word })),
    };
  },
});
