import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { processes } from '../tables.ts';
import type { Process } from './process.ts';

/** Replaces the program's process. Requests under way keep the day on which they close. */
export async function writeProcess(ctx: Context, program: string, process: Process): Promise<void> {
  const written = { process, changedAt: ctx.now, changedBy: personIdOf(ctx.actor) };
  await ctx.db
    .insert(processes)
    .values({ programId: program, organizationId: ctx.organizationId, ...written })
    .onConflictDoUpdate({ target: processes.programId, set: written });
}
