import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../platform/command.ts';
import { mails } from '../../platform/db/tables.ts';
import { aSignedInPerson } from '../../platform/policy.ts';
import { NotFound } from '../../platform/problems.ts';
import { deliveries, deliveryOf } from './delivery.rules.ts';
import { readingMails } from './reading-mails.ts';

export const showMail = query({
  name: 'site.show-mail',
  says: 'One mail as it was sent, with its calendar file',
  http: 'GET /mails/:mail',
  input: z.object({}),
  output: z.object({
    id: z.uuid(),
    subject: z.string(),
    toAddress: z.string(),
    writtenAt: z.date(),
    sentAt: z.date().nullable(),
    givenUpAt: z.date().nullable(),
    attempts: z.number(),
    lastProblem: z.string().nullable(),
    state: z.enum(deliveries),
    bodyText: z.string(),
    bodyHtml: z.string(),
    calendar: z.object({ method: z.string(), content: z.string() }).nullable(),
  }),
  may: aSignedInPerson,
  run: (ctx, { mail }) =>
    readingMails(ctx, async ({ db, now }) => {
      const [found] = await db
        .select({
          id: mails.id,
          subject: mails.subject,
          toAddress: mails.toAddress,
          writtenAt: mails.writtenAt,
          claimedAt: mails.claimedAt,
          sentAt: mails.sentAt,
          givenUpAt: mails.givenUpAt,
          attempts: mails.attempts,
          lastProblem: mails.lastProblem,
          bodyText: mails.bodyText,
          bodyHtml: mails.bodyHtml,
          calendar: mails.calendar,
        })
        .from(mails)
        .where(eq(mails.id, mail));
      if (!found) throw new NotFound();
      const { claimedAt: _, ...shown } = found;
      return { ...shown, state: deliveryOf(found, now) };
    }),
});
