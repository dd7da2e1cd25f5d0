import { asc, getTableColumns, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../platform/command.ts';
import { aReaderOfTheDirectory } from '../access.ts';
import { dayOf } from '../active.ts';
import { credentials, credentialTypes } from './tables.ts';

export const listCredentialTypes = query({
  name: 'people.list-credential-types',
  says: 'List the kinds of credential, and how many hold each',
  http: 'GET /credential-types',
  input: z.object({}),
  output: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        issuer: z.string(),
        validForMonths: z.number().nullable(),
        retiredAt: z.date().nullable(),
        /** People with one that counts today. */
        holders: z.number().int(),
      }),
    ),
  }),
  may: aReaderOfTheDirectory,
  run: async (ctx) => {
    const today = dayOf(ctx.now);
    const items = await ctx.db
      .select({
        ...getTableColumns(credentialTypes),
        holders: sql`(select count(distinct c.person_id) from ${credentials} c where c.type_id = ${credentialTypes}.id
          and c.confirmed_at is not null and c.issued_on <= ${today}::date and coalesce(c.expires_on >= ${today}::date, true))`.mapWith(
          Number,
        ),
      })
      .from(credentialTypes)
      .orderBy(sql`${credentialTypes.retiredAt} is not null`, asc(credentialTypes.name))
      .limit(500);
    return { items };
  },
});
