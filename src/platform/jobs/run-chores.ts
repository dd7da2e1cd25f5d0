import { sql } from 'drizzle-orm';
import { theSystem } from '../actor.ts';
import type { App } from '../app.ts';
import type { Chore } from '../chore.ts';
import type { Context } from '../context.ts';
import { choresDone } from '../db/tables.ts';
import { inTransaction } from '../db/transaction.ts';

const lengthMs = { hour: 3_600_000, day: 86_400_000 };

/** Runs every chore that is due by the product's clock, for every organisation; one that fails does not stop the next. */
export async function runDueChores(app: App): Promise<void> {
  const organizations = await app.ownerPool.query<{ id: string }>('select id from people.organizations order by id');
  for (const { id } of organizations.rows)
    for (const chore of await choresDue(app, id))
      await runIfDue(app, id, chore).catch((problem: unknown) => app.log.error('chore failed', problem, { chore: chore.name }));
}

/** All of them are asked for at once, since in most minutes none is due. */
async function choresDue(app: App, organizationId: string): Promise<Chore[]> {
  return inTransaction(app, theSystem(organizationId), async (ctx) => {
    const done = await ctx.db.select({ chore: choresDone.chore, dueAt: choresDone.dueAt }).from(choresDone);
    const lastOf = new Map(done.map(({ chore, dueAt }) => [chore, dueAt]));
    return app.stages
      .flatMap((stage) => stage.chores)
      .filter((chore) => (lastOf.get(chore.name)?.getTime() ?? -Infinity) < dueAt(ctx, chore).getTime());
  });
}

/** The instant is truncated to the chore's hour or day, so that two workers agree on what is due. */
function dueAt(ctx: Context, chore: Chore): Date {
  const length = lengthMs[chore.every];
  return new Date(Math.floor(ctx.now.getTime() / length) * length);
}

async function runIfDue(app: App, organizationId: string, chore: Chore): Promise<void> {
  await inTransaction(app, theSystem(organizationId), async (ctx) => {
    const due = dueAt(ctx, chore);
    const mine = await ctx.db
      .insert(choresDone)
      .values({ organizationId, chore: chore.name, dueAt: due, doneAt: ctx.now })
      .onConflictDoUpdate({
        target: [choresDone.organizationId, choresDone.chore],
        set: { dueAt: due, doneAt: ctx.now },
        setWhere: sql`${choresDone.dueAt} < excluded.due_at`,
      })
      .returning({ chore: choresDone.chore });
    if (mine.length > 0) await chore.run(ctx);
  });
}
