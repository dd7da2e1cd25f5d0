import { inArray } from 'drizzle-orm';
import { nameOf } from '../../people/person-names.ts';
import { persons } from '../../people/tables.ts';
import type { Context } from '../../platform/context.ts';
import type { ProgramSettings } from '../program-settings.ts';

export interface Contact {
  id: string;
  name: string;
  email: string | null;
}

type Contacts = { [Role in keyof ProgramSettings['contacts']]: Contact | null };

/** The persons behind the ids. One statement. */
export async function contactsOf(
  ctx: Context,
  { programManager, facilitator, executiveSponsor }: ProgramSettings['contacts'],
): Promise<Contacts> {
  const ids = [programManager, facilitator, executiveSponsor].filter((id) => id !== null);
  const rows =
    ids.length === 0
      ? []
      : await ctx.db
          .select({ id: persons.id, givenName: persons.givenName, familyName: persons.familyName, email: persons.email })
          .from(persons)
          .where(inArray(persons.id, ids));
  const find = (id: string | null): Contact | null => {
    const row = rows.find((one) => one.id === id);
    return row ? { id: row.id, name: nameOf(row), email: row.email } : null;
  };
  return { programManager: find(programManager), facilitator: find(facilitator), executiveSponsor: find(executiveSponsor) };
}
