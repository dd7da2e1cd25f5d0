import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { nameOf } from '../../people/person-names.ts';
import { persons } from '../../people/tables.ts';
import { query } from '../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { finishedIn } from '../registrants/finished.ts';
import { namedLike } from '../registrants/named-like.ts';
import { registrations, screenings } from '../tables.ts';
import { screeningStates } from './screening-states.ts';

const row = z.object({
  id: z.uuid(),
  person: z.uuid(),
  name: z.string(),
  title: z.string().nullable(),
  department: z.string().nullable(),
  finishedAt: z.date(),
  /** How many of the qualities were seen. */
  seen: z.number().int(),
  decidedAt: z.date().nullable(),
});

const inState = {
  waiting: isNull(screenings.id),
  approved: eq(screenings.verdict, 'approved'),
  declined: eq(screenings.verdict, 'declined'),
};

export const listScreenings = query({
  name: 'registration.list-screenings',
  says: 'List who waits to be screened, and who was approved or declined',
  http: 'GET /programs/:program/screenings',
  input: z.object({ ...pageInput, as: z.enum(['mentor', 'mentee']).default('mentor'), state: z.enum(screeningStates).default('waiting') }),
  output: pageOf(row),
  may: aProgramManager,
  run: async (ctx, { program, as, state, ...input }) => {
    const page = keyset(input, {
      sortable: {
        name: sql`lower(${persons.familyName} || ' ' || ${persons.givenName})`,
        department: sql`coalesce(lower(${persons.department}), '')`,
        registered: sql`${registrations.finishedAt}`,
      },
      types: { registered: 'timestamptz' },
      id: sql`${registrations.id}`,
      first: 'registered',
    });
    const theirs = and(
      eq(screenings.programId, registrations.programId),
      eq(screenings.personId, registrations.personId),
      eq(screenings.role, as),
    );
    const whose = and(
      finishedIn(program),
      as === 'mentor' ? eq(registrations.isMentor, true) : eq(registrations.isMentee, true),
      inState[state],
      ...namedLike(input.search),
    );
    const rows = await ctx.db
      .select({
        id: registrations.id,
        person: registrations.personId,
        givenName: persons.givenName,
        familyName: persons.familyName,
        title: persons.title,
        department: persons.department,
        finishedAt: registrations.finishedAt,
        seen: sql`coalesce(jsonb_array_length(${screenings.qualities}), 0)`.mapWith(Number),
        decidedAt: screenings.decidedAt,
        sortedBy: page.sortedBy,
      })
      .from(registrations)
      .innerJoin(persons, eq(persons.id, registrations.personId))
      .leftJoin(screenings, theirs)
      .where(and(whose, page.where))
      .orderBy(page.orderBy)
      .limit(page.limit);
    const [count] = await ctx.db
      .select({ total: sql`count(*)`.mapWith(Number) })
      .from(registrations)
      .innerJoin(persons, eq(persons.id, registrations.personId))
      .leftJoin(screenings, theirs)
      .where(whose);
    const { items, next } = page.cut(rows);
    return {
      items: items.map(({ givenName, familyName, finishedAt, ...one }) => ({
        ...one,
        name: nameOf({ givenName, familyName }),
        finishedAt: finishedAt as Date,
      })),
      next,
      total: count?.total ?? 0,
    };
  },
});
