import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../../platform/paging.ts';
import { aReaderOfTheDirectory } from '../../access.ts';
import { personOf } from '../../directory/person-of.ts';
import { personSkills, skills } from '../tables.ts';

export const listPersonSkills = query({
  name: 'people.list-person-skills',
  says: 'The skills of a person, by the skills matrix',
  http: 'GET /people/:person/skills',
  input: z.object(pageInput),
  output: pageOf(
    z.object({
      id: z.uuid(),
      skill: z.uuid(),
      name: z.string(),
      level: z.number().int().describe('0 not at all, 1 the basics, 2 with help, 3 alone, 4 others ask, 5 has taught it.'),
      needed: z.number().int().nullable().describe('What the person’s work asks for.'),
    }),
  ),
  of: (ctx, { person }) => personOf(ctx, person),
  may: aReaderOfTheDirectory,
  async run(ctx, input, { id }) {
    const page = keyset(input, {
      sortable: { name: sql`lower(${skills.name})`, level: sql`${personSkills.level}` },
      id: sql`${personSkills.id}`,
      first: '-level',
      types: { level: 'int' },
    });
    const theirs = eq(personSkills.personId, id);
    const rows = await ctx.db
      .select({
        id: personSkills.id,
        skill: skills.id,
        name: skills.name,
        level: personSkills.level,
        needed: personSkills.needed,
        sortedBy: page.sortedBy,
      })
      .from(personSkills)
      .innerJoin(skills, eq(skills.id, personSkills.skillId))
      .where(and(theirs, page.where))
      .orderBy(page.orderBy)
      .limit(page.limit);
    return { ...page.cut(rows), total: await ctx.db.$count(personSkills, theirs) };
  },
});
