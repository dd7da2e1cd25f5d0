import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { persons } from '../../people/tables.ts';
import type { Context } from '../../platform/context.ts';
import { registrations } from '../../registration/tables.ts';

export interface Candidate {
  id: string;
  name: string;
  title: string | null;
}

const mostShown = 10;

/** Registered people of this role by id, by their whole name, or by part of it; one where the whole name fits one only. */
export async function findCandidates(
  ctx: Context,
  program: string,
  role: 'mentor' | 'mentee',
  asked: string | undefined,
): Promise<Candidate[]> {
  const sought = asked?.replaceAll('\0', '').trim().toLowerCase();
  if (!sought) return [];
  const name = sql<string>`trim(${persons.givenName} || ' ' || ${persons.familyName})`;
  const found = await ctx.db
    .select({ id: persons.id, name, title: persons.title })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .where(
      and(
        eq(registrations.programId, program),
        isNotNull(registrations.finishedAt),
        isNull(registrations.withdrawnAt),
        role === 'mentor' ? eq(registrations.isMentor, true) : eq(registrations.isMentee, true),
        z.uuid().safeParse(sought).success ? eq(persons.id, sought) : sql`position(${sought} in lower(${name})) > 0`,
      ),
    )
    .orderBy(sql`lower(${name}) <> ${sought}`, asc(sql`lower(${name})`), asc(persons.id))
    .limit(mostShown);
  const exact = found.filter((one) => one.name.toLowerCase() === sought);
  return exact.length === 1 ? exact : found;
}
