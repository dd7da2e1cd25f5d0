import { and, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import type { Context } from '../../../platform/context.ts';
import { keyset, pageInput, pageOf } from '../../../platform/paging.ts';
import { aSignedInPerson } from '../../../platform/policy.ts';
import { fold } from '../reading/fold-words.rules.ts';
import { skills } from '../tables.ts';

const people = sql<number>`(select count(*)::int from people.person_skills h where h.skill_id = skills.id and h.level > 0)`;
const words = sql<
  string[]
>`array(select w.word from people.skill_words w where w.skill_id = skills.id and w.word <> skills.name order by w.word)`;
const broader = sql<{ id: string; name: string }[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name) order by b.name)
  from people.skill_links l join people.skills b on b.id = l.to_id
  where l.from_id = skills.id and l.kind = 'part of'), '[]')`;

const sortable = { name: sql`lower(${skills.name})`, people };

const which = { offered: isNull(skills.retiredAt), own: isNull(skills.shippedKey), retired: isNotNull(skills.retiredAt) };

const named = z.object({ id: z.uuid(), name: z.string() });

export const listSkills = query({
  name: 'people.list-skills',
  says: 'The skills of the organisation',
  http: 'GET /skills',
  input: z.object({
    ...pageInput,
    which: z.enum(['offered', 'own', 'retired']).default('offered').describe('own: those that did not come with the product.'),
    within: z
      .union([z.literal(''), z.uuid()])
      .optional()
      .describe('Only what is part of this skill, through any number of links.'),
  }),
  output: pageOf(
    z.object({
      id: z.uuid(),
      name: z.string(),
      words: z.array(z.string()).describe('Other words for it.'),
      partOf: z.array(named),
      own: z.boolean(),
      people: z.number().int().describe('How many people have it, by the skills matrix.'),
    }),
  ).extend({ functions: z.array(named).describe('The skills that are part of no other.') }),
  may: aSignedInPerson,
  async run(ctx, input) {
    const page = keyset(input, { sortable, id: sql`${skills.id}`, first: 'name', types: { people: 'int' } });
    const sought = and(which[input.which], input.within ? isWithin(input.within) : undefined, ...wordsBeginning(input.search));
    const rows = await ctx.db
      .select({
        id: skills.id,
        name: skills.name,
        words,
        partOf: broader,
        own: sql<boolean>`${skills.shippedKey} is null`,
        people,
        sortedBy: page.sortedBy,
      })
      .from(skills)
      .where(and(sought, page.where))
      .orderBy(page.orderBy)
      .limit(page.limit);
    return { ...page.cut(rows), total: await ctx.db.$count(skills, sought), functions: await functionsOf(ctx) };
  },
});

/** Each word typed begins a word of the skill's name or of another word for it: 'ai' finds AI and not retail. */
function wordsBeginning(search: string | undefined): SQL[] {
  return fold(search ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 8)
    .map(
      (word) =>
        sql`exists (select from people.skill_words w where w.skill_id = skills.id and ' ' || w.folded like ${`% ${word.replace(/[\\%_]/g, '\\$&')}%`})`,
    );
}

const isWithin = (id: string): SQL => sql`${skills.id} in (
  with recursive narrower(id) as (
    select ${id}::uuid
    union
    select l.from_id from people.skill_links l join narrower n on l.to_id = n.id where l.kind = 'part of')
  select id from narrower)`;

async function functionsOf(ctx: Context) {
  const isPart = sql`exists (select from people.skill_links l where l.from_id = skills.id and l.kind = 'part of')`;
  return ctx.db
    .select({ id: skills.id, name: skills.name })
    .from(skills)
    .where(and(eq(skills.heading, true), isNull(skills.retiredAt), sql`not ${isPart}`))
    .orderBy(sql`lower(${skills.name})`);
}
