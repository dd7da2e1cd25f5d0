import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { aReaderOfTheDirectory } from '../access.ts';
import { roles } from '../role.ts';
import { isActive } from '../active.ts';
import { nameOf } from '../person-names.ts';
import { persons, roleGrants } from '../tables.ts';
import { personOf } from './person-of.ts';

const named = z.object({ id: z.uuid(), name: z.string(), title: z.string().nullable() });
const mostReportsShown = 50;

export const showPerson = query({
  name: 'people.show-person',
  says: 'A person, with manager, reports and roles',
  http: 'GET /people/:person',
  input: z.object({}),
  output: z.object({
    id: z.uuid(),
    givenName: z.string(),
    familyName: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    employeeNumber: z.string().nullable(),
    title: z.string().nullable(),
    department: z.string().nullable(),
    location: z.string().nullable(),
    timeZone: z.string(),
    language: z.string(),
    hiredOn: z.string().nullable(),
    leftOn: z.string().nullable(),
    active: z.boolean(),
    otherFields: z.record(z.string(), z.string()),
    manager: named.extend({ email: z.string().nullable(), employeeNumber: z.string().nullable() }).nullable(),
    /** The first 50; `reportsTotal` says how many there are. */
    reports: z.array(named),
    reportsTotal: z.number().int(),
    roles: z.array(z.object({ id: z.uuid(), role: z.enum(roles), program: z.uuid().nullable(), grantedAt: z.date() })),
  }),
  of: (ctx, { person }) => personOf(ctx, person),
  may: aReaderOfTheDirectory,
  async run(ctx, _input, person) {
    const { organizationId: _1, managerId: _2, departedAt, createdAt: _3, importedAt: _4, erasedAt: _5, ...shown } = person;
    return {
      ...shown,
      name: nameOf(person),
      active: departedAt === null,
      otherFields: person.otherFields as Record<string, string>,
      manager: await managerOf(ctx, person.managerId),
      ...(await reportsOf(ctx, person.id)),
      roles: await rolesOf(ctx, person.id),
    };
  },
});

async function managerOf(ctx: Context, id: string | null) {
  if (id === null) return null;
  const [found] = await ctx.db.select().from(persons).where(eq(persons.id, id));
  return found ? { id, name: nameOf(found), title: found.title, email: found.email, employeeNumber: found.employeeNumber } : null;
}

async function reportsOf(ctx: Context, person: string) {
  const rows = await ctx.db
    .select({
      id: persons.id,
      givenName: persons.givenName,
      familyName: persons.familyName,
      title: persons.title,
      all: sql<number>`count(*) over ()::int`,
    })
    .from(persons)
    .where(and(eq(persons.managerId, person), isActive))
    .orderBy(asc(persons.familyName), asc(persons.givenName), asc(persons.id))
    .limit(mostReportsShown);
  return { reports: rows.map((row) => ({ id: row.id, name: nameOf(row), title: row.title })), reportsTotal: rows[0]?.all ?? 0 };
}

function rolesOf(ctx: Context, person: string) {
  return ctx.db
    .select({ id: roleGrants.id, role: roleGrants.role, program: roleGrants.programId, grantedAt: roleGrants.grantedAt })
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, person), isNull(roleGrants.revokedAt)))
    .orderBy(asc(roleGrants.id));
}
