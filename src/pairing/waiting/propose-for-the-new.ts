import { eq } from 'drizzle-orm';
import { programs } from '../../planning/tables.ts';
import type { Context } from '../../platform/context.ts';
import { criteriaOf } from '../criteria/criteria-of.ts';
import { questionsAsked } from '../criteria/questions-asked.ts';
import { lacksSeniority } from '../criteria/scales.rules.ts';
import { beginRun } from '../runs/begin-run.ts';
import { strandsOf } from '../strands/strands-of.ts';
import { someoneIsNew } from './someone-is-new.ts';

/**
 * Begins a proposal in each strand where somebody has come or is free since its last one. Whoever asks for the same at
 * the same moment waits here, and then finds nobody new.
 */
export async function proposeForTheNew(ctx: Context, program: string): Promise<void> {
  await ctx.db.select({ id: programs.id }).from(programs).where(eq(programs.id, program)).for('update');
  const asked = await questionsAsked(ctx, program);
  for (const strand of await strandsOf(ctx, program)) {
    if (!(await someoneIsNew(ctx, program, strand))) continue;
    const { set } = await criteriaOf(ctx, program, strand.shape.structure);
    // Their manager is told so on the page of the criteria.
    if (!lacksSeniority(set, asked)) await beginRun(ctx, program, strand);
  }
}
