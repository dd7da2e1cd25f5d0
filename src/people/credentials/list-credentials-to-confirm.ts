import { and, eq, gte, isNull, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { aReaderOfTheDirectory } from '../access.ts';
import { dayOf, isActive } from '../active.ts';
import { nameOf } from '../person-names.ts';
import { persons } from '../tables.ts';
import { credentials, credentialTypes } from './tables.ts';

export const listCredentialsToConfirm = query({
  name: 'people.list-credentials-to-confirm',
  says: 'List the credentials that wait to be confirmed',
  http: 'GET /credentials',
  input: z.object(pageInput),
  output: pageOf(
    z.object({
      id: z.uuid(),
      person: z.uuid(),
      personName: z.string(),
      name: z.string(),
      issuedOn: z.string(),
      expiresOn: z.string().nullable(),
      proof: z.string(),
    }),
  ),
  may: aReaderOfTheDirectory,
  run: async (ctx, input) => {
    const page = keyset(input, {
      sortable: { entered: sql`${credentials.enteredAt}` },
      types: { entered: 'timestamptz' },
      id: sql`${credentials.id}`,
      first: 'entered',
    });
    const today = dayOf(ctx.now);
    const rows = await ctx.db
      .select({
        id: credentials.id,
        person: credentials.personId,
        givenName: persons.givenName,
        familyName: persons.familyName,
        name: credentialTypes.name,
        issuedOn: credentials.issuedOn,
        expiresOn: credentials.expiresOn,
        proof: credentials.proof,
        sortedBy: page.sortedBy,
      })
      .from(credentials)
      .innerJoin(persons, and(eq(persons.id, credentials.personId), isActive))
      .innerJoin(credentialTypes, eq(credentialTypes.id, credentials.typeId))
      .where(and(isNull(credentials.confirmedAt), or(isNull(credentials.expiresOn), gte(credentials.expiresOn, today)), page.where))
      .orderBy(page.orderBy)
      .limit(page.limit);
    const { items, next } = page.cut(rows);
    return {
      items: items.map(({ givenName, familyName, ...row }) => ({ ...row, personName: nameOf({ givenName, familyName }) })),
      next,
    };
  },
});
