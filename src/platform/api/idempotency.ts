import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { personIdOf } from '../actor.ts';
import type { AnyCommand } from '../command.ts';
import type { Context } from '../context.ts';
import { idempotencyKeys } from '../db/tables.ts';
import { Invalid, Refused } from '../problems.ts';

/**
 * Carries a command out once per key, in the command's own transaction: the key is there exactly
 * when its effects are. A second call with the same key waits for the first and gets its answer.
 */
export async function once<T>(ctx: Context, key: string, operation: AnyCommand, input: object, run: () => Promise<T>): Promise<T> {
  if (key.length > 200) throw new Invalid({ 'Idempotency-Key': 'An Idempotency-Key has at most 200 characters.' });
  const personId = personIdOf(ctx.actor) as string;
  const fingerprint = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const fresh = await ctx.db
    .insert(idempotencyKeys)
    .values({ organizationId: ctx.organizationId, personId, key, command: operation.name, fingerprint, madeAt: ctx.now })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  const mine = and(eq(idempotencyKeys.personId, personId), eq(idempotencyKeys.key, key));
  if (fresh.length === 0) {
    const [before] = await ctx.db.select().from(idempotencyKeys).where(mine);
    if (before?.command !== operation.name || before.fingerprint !== fingerprint)
      throw new Invalid({ 'Idempotency-Key': 'This Idempotency-Key was used for another request. Take a new one.' });
    if (operation.answersOnce) throw new Refused('This was done before, and its answer is shown only once.');
    return before.response as T;
  }
  const response = await run();
  if (!operation.answersOnce)
    await ctx.db
      .update(idempotencyKeys)
      .set({ response: response ?? {} })
      .where(mine);
  return response;
}
