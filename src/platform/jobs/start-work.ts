import { personIdOf } from '../actor.ts';
import type { Context } from '../context.ts';
import { works } from '../db/tables.ts';
import { enqueue } from '../record-event.ts';

/** Records a long piece of work and enqueues it in the same transaction. @returns its id */
export async function startWork(
  ctx: Context,
  name: string,
  input: Record<string, unknown>,
  about: { program?: string } = {},
): Promise<string> {
  const work = ctx.app.stages.flatMap((stage) => stage.works).find((one) => one.name === name);
  if (!work) throw new Error(`No stage does the work '${name}'.`);
  const id = ctx.newId();
  await ctx.db.insert(works).values({
    id,
    organizationId: ctx.organizationId,
    name,
    programId: about.program ?? null,
    askedBy: personIdOf(ctx.actor),
    input: work.input.parse(input) as Record<string, unknown>,
    askedAt: ctx.now,
  });
  await enqueue(ctx, 'do-work', { organization: ctx.organizationId, work: id });
  return id;
}
