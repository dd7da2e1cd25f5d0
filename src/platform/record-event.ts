import { sql } from 'drizzle-orm';
import { personIdOf } from './actor.ts';
import type { Context } from './context.ts';
import { events } from './db/tables.ts';
import type { EventType } from './event.ts';

/** Writes the event and, in the same transaction, one job per reaction to it. @returns the event's id */
export async function recordEvent<Data extends Record<string, unknown>>(ctx: Context, type: EventType<Data>, data: Data): Promise<string> {
  const [id] = await recordEvents(ctx, type, [data]);
  return id as string;
}

/** A statement takes 65,535 values. */
const rowsAtOnce = 5_000;

/** The same for many at once, in one statement for the events and one for what they set going. @returns their ids, in order */
export async function recordEvents<Data extends Record<string, unknown>>(
  ctx: Context,
  type: EventType<Data>,
  all: readonly Data[],
): Promise<string[]> {
  if (all.length === 0) return [];
  const rows = all.map((data) => ({
    id: ctx.newId(),
    organizationId: ctx.organizationId,
    name: type.name,
    actorPersonId: personIdOf(ctx.actor),
    programId: typeof data.program === 'string' ? data.program : null,
    occurredAt: ctx.now,
    data: type.data.parse(data) as Record<string, unknown>,
  }));
  for (let from = 0; from < rows.length; from += rowsAtOnce) await ctx.db.insert(events).values(rows.slice(from, from + rowsAtOnce));
  const reactions = ctx.app.stages.flatMap((stage) => stage.reactions).filter((one) => one.to.name === type.name);
  const jobs = reactions.flatMap(({ name }) => rows.map(({ id }) => ({ organization: ctx.organizationId, event: id, reaction: name })));
  if (jobs.length > 0) await enqueueAll(ctx, 'react', jobs);
  return rows.map(({ id }) => id);
}

/** Enqueues a job that starts once the transaction has committed. */
export async function enqueue(ctx: Context, task: string, payload: Record<string, unknown>, queue: string | null = null): Promise<void> {
  await ctx.db.execute(sql`select platform.enqueue(${task}, ${JSON.stringify(payload)}::json, ${queue})`);
}

async function enqueueAll(ctx: Context, task: string, payloads: readonly Record<string, unknown>[]): Promise<void> {
  const texts = sql.param(payloads.map((payload) => JSON.stringify(payload)));
  await ctx.db.execute(sql`select platform.enqueue_all(${task}, ${texts}::json[])`);
}
