import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { nameOf } from '../../people/person-names.ts';
import { persons } from '../../people/tables.ts';
import { tracks } from '../../planning/tables.ts';
import { query } from '../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { roleOf } from '../role-of.ts';
import { registrations } from '../tables.ts';
import { finishedIn } from './finished.ts';
import { namedLike } from './named-like.ts';

const row = z.object({
  id: z.uuid(),
  person: z.uuid(),
  name: z.string(),
  title: z.string().nullable(),
  department: z.string().nullable(),
  as: z.enum(['mentor', 'mentee', 'both']),
  capacity: z.number(),
  hours: z.number().nullable(),
  track: z.string().nullable(),
  finishedAt: z.date(),
  paused: z.boolean(),
});

const inRole = {
  mentor: eq(registrations.isMentor, true),
  mentee: eq(registrations.isMentee, true),
  both: and(eq(registrations.isMentor, true), eq(registrations.isMentee, true)),
};

export const listRegistrants = query({
  name: 'registration.list-registrants',
  says: 'List who has registered',
  http: 'GET /programs/:program/registrations',
  input: z.object({ ...pageInput, as: z.enum(['mentor', 'mentee', 'both']).optional() }),
  output: pageOf(row),
  may: aProgramManager,
  run: async (ctx, { program, as, ...input }) => {
    const page = keyset(input, {
      sortable: {
        name: sql`lower(${persons.familyName} || ' ' || ${persons.givenName})`,
        department: sql`coalesce(lower(${persons.department}), '')`,
        capacity: sql`${registrations.mentorCapacity}`,
        registered: sql`${registrations.finishedAt}`,
      },
      types: { capacity: 'int', registered: 'timestamptz' },
      id: sql`${registrations.id}`,
      first: '-registered',
    });
    const whose = and(finishedIn(program), as && inRole[as], ...namedLike(input.search));
    const rows = await ctx.db
      .select({
        id: registrations.id,
        person: registrations.personId,
        givenName: persons.givenName,
        familyName: persons.familyName,
        title: persons.title,
        department: persons.department,
        isMentor: registrations.isMentor,
        isMentee: registrations.isMentee,
        capacity: registrations.mentorCapacity,
        hours: registrations.mentorHoursPerMonth,
        track: tracks.name,
        finishedAt: registrations.finishedAt,
        pausedAt: registrations.pausedAt,
        sortedBy: page.sortedBy,
      })
      .from(registrations)
      .innerJoin(persons, eq(persons.id, registrations.personId))
      .leftJoin(tracks, eq(tracks.id, registrations.trackId))
      .where(and(whose, page.where))
      .orderBy(page.orderBy)
      .limit(page.limit);
    const [count] = await ctx.db
      .select({ total: sql`count(*)`.mapWith(Number) })
      .from(registrations)
      .innerJoin(persons, eq(persons.id, registrations.personId))
      .where(whose);
    const { items, next } = page.cut(rows);
    return {
      items: items.map(({ givenName, familyName, isMentor, isMentee, pausedAt, finishedAt, ...one }) => ({
        ...one,
        name: nameOf({ givenName, familyName }),
        as: roleOf({ isMentor, isMentee }),
        finishedAt: finishedAt as Date,
        paused: pausedAt !== null,
      })),
      next,
      total: count?.total ?? 0,
    };
  },
});
