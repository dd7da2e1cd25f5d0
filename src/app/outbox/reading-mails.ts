import { theSystem } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { inTransaction } from '../../platform/db/transaction.ts';

/** A mail is its reader's, which the database itself sees to. In the demo, where everybody is invented, all of them may be read. */
export function readingMails<T>(ctx: Context, read: (ctx: Context) => Promise<T>): Promise<T> {
  if (!ctx.app.configuration.demo) return read(ctx);
  return inTransaction(ctx.app, theSystem(ctx.organizationId), read, { readOnly: true });
}
