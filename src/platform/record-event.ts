import { sql } from 'drizzle-orm';
import { personIdOf } from './actor.ts';
import type { Context } from './context.ts';
import { events } from './db/tables.ts';
import type { EventType } from './event.ts';

/** Writes the event and, in the same transaction, one job per reaction to it. @returns the event's id */
export async function recordEvent<Data extends Record<string, unknown>>(ctx: Context, type: EventType<Data>, data: Data): Promise<string> {
  const id = ctx.newId();
  await ctx.db.insert(events).values({
    id,
    organizationId: ctx.organizationId,
    name: type.name,
    actorPersonId: personIdOf(ctx.actor),
    programId: typeof data.program === 'string' ? data.program : null,
    occurredAt: ctx.now,
    data: type.data.parse(data) as Record<string, unknown>,
  });
  for (const stage of ctx.app.stages)
    for (const one of stage.reactions)
      if (one.to.name === type.name)
        await enqueue(ctx, 'react', { organization: ctx.organizationId, event: id, reaction: one.name });
  return id;
}

/** Enqueues a job that starts once the transaction has committed. */
export async function enqueue(ctx: Context, task: string, payload: Record<string, unknown>, queue: string | null = null): Promise<void> {
  await ctx.db.execute(sql`select platform.enqueue(${task}, ${JSON.stringify(payload)}::json, ${queue})`);
}
