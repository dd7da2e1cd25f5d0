import { and, ilike, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../platform/command.ts';
import { mails } from '../../platform/db/tables.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { aSignedInPerson } from '../../platform/policy.ts';
import { deliveries, deliveryOf } from './delivery.rules.ts';
import { readingMails } from './reading-mails.ts';

const row = z.object({
  id: z.uuid(),
  /** Which mail of which stage: 'pairing.you-are-matched'. */
  name: z.string(),
  subject: z.string(),
  toAddress: z.string(),
  writtenAt: z.date(),
  sentAt: z.date().nullable(),
  givenUpAt: z.date().nullable(),
  lastProblem: z.string().nullable(),
  state: z.enum(deliveries),
  hasCalendar: z.boolean(),
});

export const listMails = query({
  name: 'site.list-mails',
  says: 'The mails written to me; in the demo, to everybody',
  http: 'GET /mails',
  input: z.object(pageInput),
  output: pageOf(row),
  may: aSignedInPerson,
  run: (ctx, given) =>
    readingMails(ctx, async ({ db, now }) => {
      const page = keyset(given, {
        sortable: { written: sql`${mails.writtenAt}`, subject: sql`${mails.subject}`, to: sql`${mails.toAddress}` },
        types: { written: 'timestamptz' },
        id: sql`${mails.id}`,
        first: '-written',
      });
      const sought = given.search ? `%${given.search.replace(/[\\%_]/g, '\\$&')}%` : undefined;
      const rows = await db
        .select({
          id: mails.id,
          name: mails.name,
          subject: mails.subject,
          toAddress: mails.toAddress,
          writtenAt: mails.writtenAt,
          claimedAt: mails.claimedAt,
          sentAt: mails.sentAt,
          givenUpAt: mails.givenUpAt,
          lastProblem: mails.lastProblem,
          hasCalendar: sql<boolean>`${mails.calendar} is not null`,
          sortedBy: page.sortedBy,
        })
        .from(mails)
        .where(and(page.where, sought ? or(ilike(mails.subject, sought), ilike(mails.toAddress, sought)) : undefined))
        .orderBy(page.orderBy)
        .limit(page.limit);
      const { items, next } = page.cut(rows);
      return { items: items.map(({ claimedAt, ...mail }) => ({ ...mail, state: deliveryOf({ claimedAt, ...mail }, now) })), next };
    }),
});
