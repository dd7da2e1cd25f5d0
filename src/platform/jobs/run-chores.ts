import { sql } from 'drizzle-orm';
import { theSystem } from '../actor.ts';
import type { App } from '../app.ts';
import type { Chore } from '../chore.ts';
import { choresDone } from '../db/tables.ts';
import { inTransaction } from '../db/transaction.ts';

const lengthMs = { hour: 3_600_000, day: 86_400_000 };

/** Runs every chore that is due by the product's clock, for every organisation; one that fails does not stop the next. */
export async function runDueChores(app: App): Promise<void> {
  const organizations = await app.ownerPool.query<{ id: string }>('select id from people.organizations order by id');
  const chores = app.stages.flatMap((stage) => stage.chores);
  for (const { id } of organizations.rows)
    for (const chore of chores)
      await runIfDue(app, id, chore).catch((problem: unknown) => app.log.error('chore failed', problem, { chore: chore.name }));
}

/** The instant is truncated to the chore's hour or day, so that two workers agree on what is due. */
async function runIfDue(app: App, organizationId: string, chore: Chore): Promise<void> {
  await inTransaction(app, theSystem(organizationId), async (ctx) => {
    const length = lengthMs[chore.every];
    const dueAt = new Date(Math.floor(ctx.now.getTime() / length) * length);
    const mine = await ctx.db
      .insert(choresDone)
      .values({ organizationId, chore: chore.name, dueAt, doneAt: ctx.now })
      .onConflictDoUpdate({
        target: [choresDone.organizationId, choresDone.chore],
        set: { dueAt, doneAt: ctx.now },
        setWhere: sql`${choresDone.dueAt} < excluded.due_at`,
      })
      .returning({ chore: choresDone.chore });
    if (mine.length > 0) await chore.run(ctx);
  });
}
