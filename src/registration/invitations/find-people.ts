import { and, inArray, or, sql } from 'drizzle-orm';
import { isActive } from '../../people/active.ts';
import { personsWhere } from '../../people/persons-where.ts';
import { persons } from '../../people/tables.ts';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/problems.ts';
import { invitations } from '../tables.ts';

interface Whom {
  addresses?: string;
  people?: string[];
  departments?: string[];
  titles?: string[];
  locations?: string[];
  tenureMonths?: number;
  everyone?: boolean;
}

const mostAtOnce = 10_000;

/** Everyone named and everyone who fits the filter, once each; and the lines that name nobody. */
export async function findPeople(ctx: Context, whom: Whom): Promise<{ ids: string[]; unknown: string[] }> {
  const named = await byAddresses(ctx, whom.addresses ?? '');
  const known = whom.people?.length
    ? await ctx.db
        .select({ id: persons.id })
        .from(persons)
        .where(and(isActive, inArray(persons.id, whom.people)))
    : [];
  const fitting = await byFilter(ctx, whom);
  const ids = [...new Set([...named.ids, ...known.map(({ id }) => id), ...fitting])];
  if (ids.length > mostAtOnce)
    throw new Invalid({ departments: `This is ${ids.length.toLocaleString('en')} people. Invite at most 10,000 at once.` });
  return { ids, unknown: named.unknown };
}

async function byAddresses(ctx: Context, text: string): Promise<{ ids: string[]; unknown: string[] }> {
  const lines = [
    ...new Set(
      text
        .split(/[\n,;]+/)
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ];
  if (lines.length === 0) return { ids: [], unknown: [] };
  const wanted = lines.map((line) => line.toLowerCase());
  const rows = await ctx.db
    .select({ id: persons.id, email: persons.email, number: persons.employeeNumber })
    .from(persons)
    .where(and(isActive, or(inArray(sql`lower(${persons.email})`, wanted), inArray(persons.employeeNumber, lines))));
  const found = new Set(rows.flatMap(({ email, number }) => [email?.toLowerCase(), number?.toLowerCase()]));
  return { ids: rows.map(({ id }) => id), unknown: lines.filter((line) => !found.has(line.toLowerCase())) };
}

async function byFilter(ctx: Context, { departments, titles, locations, tenureMonths, everyone }: Whom): Promise<string[]> {
  const given = (list: string[] | undefined) => (list?.length ? list : undefined);
  const filter = { departments: given(departments), titles: given(titles), locations: given(locations) };
  const says = Object.values(filter).some(Boolean) || tenureMonths !== undefined;
  if (!says && !everyone) return [];
  const rows = await ctx.db
    .select({ id: persons.id })
    .from(persons)
    .where(personsWhere(ctx, { ...filter, ...(tenureMonths === undefined ? {} : { tenureMonths: { least: tenureMonths } }) }))
    .limit(mostAtOnce + 1);
  return rows.map(({ id }) => id);
}

/** @returns how many were not on it before */
export async function putOnTheList(
  ctx: Context,
  program: string,
  ids: readonly string[],
  role: 'mentor' | 'mentee' | 'both' | null,
): Promise<number> {
  const rows = ids.map((personId) => ({
    id: ctx.newId(),
    organizationId: ctx.organizationId,
    programId: program,
    personId,
    role,
    invitedAt: ctx.now,
    invitedBy: personIdOf(ctx.actor),
  }));
  let put = 0;
  // PostgreSQL takes 65,535 parameters in a statement.
  for (let from = 0; from < rows.length; from += 5_000)
    put += (
      await ctx.db
        .insert(invitations)
        .values(rows.slice(from, from + 5_000))
        .onConflictDoNothing()
        .returning({ id: invitations.id })
    ).length;
  return put;
}
