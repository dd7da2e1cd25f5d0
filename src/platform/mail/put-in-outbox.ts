import type { Context } from '../context.ts';
import { mails } from '../db/tables.ts';
import { enqueue } from '../record-event.ts';
import type { EarlyLetter } from '../stage.ts';
import { readReplacements, wordsFor } from '../words/replacements.ts';
import { layOut } from './lay-out.ts';
import type { Mail } from './mail.ts';

/**
 * Writes the mail in its reader's words and zone and enqueues its sending, once per
 * (occasion, mail, person). A person without an address, or who has left, gets none; nor does one for whom it is too
 * early, to whom the stage it comes from writes anew when they have begun.
 */
export async function putInOutbox<Facts>(
  ctx: Context,
  mail: Mail<Facts>,
  { to, facts, occasion, program = null }: { to: string; facts: Facts; occasion?: string; program?: string | null },
): Promise<void> {
  if (!occasion) throw new Error(`${mail.name} was written without an occasion; chores must name one.`);
  const reader = await ctx.app.findReader(ctx, to);
  if (!reader) return;
  const isExpected = reader.hiredOn !== null && reader.hiredOn > ctx.now.toISOString().slice(0, 10);
  if (isExpected && !mail.beforeFirstDay && (await isTooEarlyFor(ctx, { to, program }))) return;
  await readReplacements(ctx.app, ctx.organizationId, reader.language);
  const say = wordsFor(ctx.app, { kind: 'person', organizationId: ctx.organizationId, ...reader });
  const letter = mail.write(facts, { say, givenName: reader.givenName, timeZone: reader.timeZone, language: reader.language });
  const body = layOut(letter, ctx.app.configuration.url);
  const id = ctx.newId();
  const written = await ctx.db
    .insert(mails)
    .values({
      id,
      organizationId: ctx.organizationId,
      name: mail.name,
      occasion,
      toPersonId: reader.personId,
      toAddress: reader.address,
      subject: letter.subject,
      bodyText: body.text,
      bodyHtml: body.html,
      calendar: letter.calendar ?? null,
      writtenAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning({ id: mails.id });
  if (written.length > 0) await enqueue(ctx, 'send-mail', { organization: ctx.organizationId, mail: id });
}

async function isTooEarlyFor(ctx: Context, letter: EarlyLetter): Promise<boolean> {
  for (const stage of ctx.app.stages) if (await stage.isTooEarlyFor?.(ctx, letter)) return true;
  return false;
}
