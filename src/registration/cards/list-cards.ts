import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { nameOf } from '../../people/person-names.ts';
import { persons } from '../../people/tables.ts';
import { query } from '../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { namedLike } from '../registrants/named-like.ts';
import { cards } from '../tables.ts';

const words = z.array(z.string());

export const listCards = query({
  name: 'registration.list-cards',
  says: 'List the cards on the wall, the latest first',
  http: 'GET /programs/:program/cards',
  input: z.object(pageInput),
  output: pageOf(z.object({ id: z.uuid(), name: z.string(), teaches: words, learns: words, writtenAt: z.date() })),
  may: aProgramManager,
  run: async (ctx, { program, ...input }) => {
    const page = keyset(input, {
      sortable: { written: sql`${cards.writtenAt}` },
      types: { written: 'timestamptz' },
      id: sql`${cards.id}`,
      first: '-written',
    });
    const here = and(eq(cards.programId, program), ...namedLike(input.search));
    const rows = await ctx.db
      .select({
        id: cards.id,
        givenName: persons.givenName,
        familyName: persons.familyName,
        teaches: cards.teaches,
        learns: cards.learns,
        writtenAt: cards.writtenAt,
        sortedBy: page.sortedBy,
      })
      .from(cards)
      .innerJoin(persons, eq(persons.id, cards.personId))
      .where(and(here, page.where))
      .orderBy(page.orderBy)
      .limit(page.limit);
    const [count] = await ctx.db
      .select({ total: sql`count(*)`.mapWith(Number) })
      .from(cards)
      .innerJoin(persons, eq(persons.id, cards.personId))
      .where(here);
    const { items, next } = page.cut(rows);
    return {
      items: items.map(({ id, writtenAt, teaches, learns, ...person }) => ({
        id,
        name: nameOf(person),
        teaches: words.parse(teaches),
        learns: words.parse(learns),
        writtenAt,
      })),
      next,
      total: count?.total ?? 0,
    };
  },
});
