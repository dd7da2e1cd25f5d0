import { and, inArray, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import type { Context } from '../../../platform/context.ts';
import { keyset, pageInput, pageOf } from '../../../platform/paging.ts';
import { aReaderOfTheDirectory } from '../../access.ts';
import { isActive } from '../../active.ts';
import { nameOf } from '../../person-names.ts';
import { persons } from '../../tables.ts';
import { fold } from '../reading/fold-words.rules.ts';
import { personSkills } from '../tables.ts';

/** As many as fit beside each other. */
const mostColumns = 8;

const level = z.object({ level: z.number().int(), needed: z.number().int().nullable() });
const column = z.object({ id: z.uuid(), name: z.string(), people: z.number().int() });

export const showSkillMatrix = query({
  name: 'people.show-skill-matrix',
  says: 'Who has which skill, and how well',
  http: 'GET /skill-matrix',
  input: z.object({
    ...pageInput,
    within: z
      .union([z.literal(''), z.uuid()])
      .optional()
      .describe('Only skills that are part of this one, through any number of links.'),
  }),
  output: pageOf(
    z.object({
      id: z.uuid(),
      name: z.string(),
      title: z.string().nullable(),
      levels: z.record(z.uuid(), level).describe('By the ids of the columns; a skill nobody said anything of is missing.'),
    }),
  ).extend({
    columns: z.array(column).describe('The eight skills that most people have, by the skills matrix.'),
    skills: z.number().int(),
  }),
  may: aReaderOfTheDirectory,
  async run(ctx, input) {
    const columns = await columnsOf(ctx, input.within || undefined);
    const shown = columns.slice(0, mostColumns).map(({ id, name, people }) => ({ id, name, people }));
    const page = keyset(input, {
      sortable: { name: sql`lower(${persons.familyName} || ' ' || ${persons.givenName})` },
      id: sql`${persons.id}`,
      first: 'name',
    });
    const has = sql`exists (select from people.person_skills h where h.person_id = persons.id and h.skill_id = any(${idsOf(shown)}))`;
    const sought = and(isActive, has, ...named(input.search));
    const rows = await ctx.db
      .select({
        id: persons.id,
        givenName: persons.givenName,
        familyName: persons.familyName,
        title: persons.title,
        sortedBy: page.sortedBy,
      })
      .from(persons)
      .where(and(sought, page.where))
      .orderBy(page.orderBy)
      .limit(page.limit);
    const { items, next } = page.cut(rows);
    const levels = await levelsOf(ctx, items, shown);
    return {
      columns: shown,
      skills: columns[0]?.all ?? 0,
      items: items.map(({ id, title, ...name }) => ({ id, title, name: nameOf(name), levels: levels.get(id) ?? {} })),
      next,
      total: await ctx.db.$count(persons, sought),
    };
  },
});

const idsOf = (rows: readonly { id: string }[]): SQL => sql`${`{${rows.map(({ id }) => id).join(',')}}`}::uuid[]`;

const named = (search: string | undefined): SQL[] =>
  fold(search ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => sql`lower(${persons.givenName} || ' ' || ${persons.familyName}) like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`);

interface ColumnRow extends Record<string, unknown> {
  id: string;
  name: string;
  people: number;
  /** How many skills there are to choose columns from. */
  all: number;
}

async function columnsOf(ctx: Context, within: string | undefined): Promise<ColumnRow[]> {
  const narrower = within
    ? sql`where s.id in (
        with recursive narrower(id) as (
          select ${within}::uuid
          union
          select l.from_id from people.skill_links l join narrower n on l.to_id = n.id where l.kind = 'part of')
        select id from narrower)`
    : sql``;
  const found = await ctx.db.execute<ColumnRow>(sql`
    select s.id, s.name, count(*)::int as people, (count(*) over ())::int as "all"
    from people.person_skills h
    join people.persons p on p.id = h.person_id and p.departed_at is null and p.erased_at is null
    join people.skills s on s.id = h.skill_id
    ${narrower}
    group by s.id, s.name
    order by people desc, lower(s.name), s.id
    limit ${mostColumns}`);
  return found.rows;
}

async function levelsOf(ctx: Context, people: readonly { id: string }[], columns: readonly { id: string }[]) {
  const levels = new Map<string, Record<string, z.output<typeof level>>>();
  if (people.length === 0 || columns.length === 0) return levels;
  const rows = await ctx.db
    .select({ person: personSkills.personId, skill: personSkills.skillId, level: personSkills.level, needed: personSkills.needed })
    .from(personSkills)
    .where(
      and(
        inArray(
          personSkills.personId,
          people.map(({ id }) => id),
        ),
        inArray(
          personSkills.skillId,
          columns.map(({ id }) => id),
        ),
      ),
    );
  for (const { person, skill, ...one } of rows) levels.set(person, { ...levels.get(person), [skill]: one });
  return levels;
}
