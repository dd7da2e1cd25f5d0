import { inArray } from 'drizzle-orm';
import type { Context } from '../platform/context.ts';
import { persons } from './tables.ts';

/** A person as other people's pages show them. */
export interface NamedPerson {
  id: string;
  /** Given name, then family name. */
  name: string;
  givenName: string;
  familyName: string;
  title: string | null;
  department: string | null;
}

export const nameOf = ({ givenName, familyName }: { givenName: string; familyName: string }) => `${givenName} ${familyName}`.trim();

/** Names of many persons at once, by id; an id nobody has is left out. One statement. */
export async function personNames(ctx: Context, ids: readonly string[]): Promise<Map<string, NamedPerson>> {
  if (ids.length === 0) return new Map();
  const found = await ctx.db
    .select({
      id: persons.id,
      givenName: persons.givenName,
      familyName: persons.familyName,
      title: persons.title,
      department: persons.department,
    })
    .from(persons)
    .where(inArray(persons.id, [...new Set(ids)]));
  return new Map(found.map((person) => [person.id, { ...person, name: nameOf(person) }]));
}
