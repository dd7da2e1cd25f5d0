import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { App } from '../platform/app.ts';
import { persons } from './tables.ts';

/** Where and how to write to a person: nobody without an address, who has left, or whose data was erased. */
export const findReader: App['findReader'] = async (ctx, personId) => {
  const [found] = await ctx.db
    .select({
      personId: persons.id,
      address: persons.email,
      givenName: persons.givenName,
      language: persons.language,
      timeZone: persons.timeZone,
      hiredOn: persons.hiredOn,
    })
    .from(persons)
    .where(and(eq(persons.id, personId), isNotNull(persons.email), isNull(persons.departedAt), isNull(persons.erasedAt)));
  return found?.address ? { ...found, address: found.address } : undefined;
};
