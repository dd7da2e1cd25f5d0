import { and, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { aReaderOfTheDirectory } from '../access.ts';
import { isActive } from '../active.ts';
import { nameOf } from '../person-names.ts';
import { persons } from '../tables.ts';

const sortable = {
  name: sql`lower(${persons.familyName} || ' ' || ${persons.givenName})`,
  email: sql`coalesce(lower(${persons.email}), '')`,
  title: sql`coalesce(lower(${persons.title}), '')`,
  department: sql`coalesce(lower(${persons.department}), '')`,
  joined: sql`coalesce(${persons.hiredOn}, '-infinity'::date)`,
};

const who = { active: isActive, left: isNotNull(persons.departedAt), all: undefined };

export const listPeople = query({
  name: 'people.list-people',
  says: 'The people of the organisation',
  http: 'GET /people',
  input: z.object({ ...pageInput, who: z.enum(['active', 'left', 'all']).default('active'), department: z.string().max(200).optional() }),
  output: pageOf(
    z.object({
      id: z.uuid(),
      name: z.string(),
      email: z.string().nullable(),
      title: z.string().nullable(),
      department: z.string().nullable(),
      hiredOn: z.string().nullable(),
      leftOn: z.string().nullable(),
      active: z.boolean(),
    }),
  ),
  may: aReaderOfTheDirectory,
  async run(ctx, input) {
    const page = keyset(input, { sortable, id: sql`${persons.id}`, first: 'name', types: { joined: 'date' } });
    const sought = and(
      who[input.who],
      isNull(persons.erasedAt),
      input.department ? eq(persons.department, input.department) : undefined,
      ...wordsOf(input.search),
    );
    const rows = await ctx.db
      .select({
        id: persons.id,
        givenName: persons.givenName,
        familyName: persons.familyName,
        email: persons.email,
        title: persons.title,
        department: persons.department,
        hiredOn: persons.hiredOn,
        leftOn: persons.leftOn,
        departedAt: persons.departedAt,
        sortedBy: page.sortedBy,
      })
      .from(persons)
      .where(and(sought, page.where))
      .orderBy(page.orderBy)
      .limit(page.limit);
    const { items, next } = page.cut(rows);
    const total = await ctx.db.$count(persons, sought);
    return {
      items: items.map(({ givenName, familyName, departedAt, ...row }) => ({
        ...row,
        name: nameOf({ givenName, familyName }),
        active: departedAt === null,
      })),
      next,
      total,
    };
  },
});

const text = sql`lower(concat_ws(' ', ${persons.givenName}, ${persons.familyName}, ${persons.email}, ${persons.department}, ${persons.title}, ${persons.employeeNumber}))`;

/** Every word must occur somewhere, in any order. */
function wordsOf(search: string | undefined): SQL[] {
  const words = (search ?? '').replaceAll('\u0000', '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
  return words.map((word) => sql`${text} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`);
}
