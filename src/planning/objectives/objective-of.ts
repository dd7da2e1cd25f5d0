import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/problems.ts';
import { objectives } from '../tables.ts';

export interface ObjectiveSubject {
  program: string;
  objective: string;
}

/** @throws NotFound */
export async function objectiveOf(ctx: Context, { objective }: { objective: string }): Promise<ObjectiveSubject> {
  const [row] = await ctx.db.select({ program: objectives.programId }).from(objectives).where(eq(objectives.id, objective));
  if (!row) throw new NotFound();
  return { program: row.program, objective };
}
