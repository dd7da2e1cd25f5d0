import { eq, getTableColumns } from 'drizzle-orm';
import { theSystem } from '../actor.ts';
import type { App } from '../app.ts';
import { events, reactionsDone } from '../db/tables.ts';
import { inTransaction } from '../db/transaction.ts';

/** Runs one reaction to one event, unless it has been recorded as done. */
export async function react(app: App, job: { organization: string; event: string; reaction: string }): Promise<void> {
  const found = app.stages.flatMap((stage) => stage.reactions).find((one) => one.name === job.reaction);
  if (!found) throw new Error(`No stage declares the reaction '${job.reaction}'.`);
  await inTransaction(
    app,
    theSystem(job.organization),
    async (ctx) => {
      const fresh = ctx.db
        .$with('fresh')
        .as(
          ctx.db
            .insert(reactionsDone)
            .values({ organizationId: job.organization, eventId: job.event, reaction: job.reaction, doneAt: ctx.now })
            .onConflictDoNothing()
            .returning({ eventId: reactionsDone.eventId }),
        );
      const [mine] = await ctx.db
        .with(fresh)
        .select({ happened: getTableColumns(events) })
        .from(fresh)
        .leftJoin(events, eq(events.id, fresh.eventId));
      if (!mine) return;
      const { happened } = mine;
      if (!happened) throw new Error(`Event ${job.event} is not in the log.`);
      const program = happened.programId;
      await found.run({ ...ctx, mail: (mail, letter) => ctx.mail(mail, { program, ...letter }) }, happened);
    },
    { occasion: job.event },
  );
}
