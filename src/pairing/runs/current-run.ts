import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/problems.ts';
import { runs } from '../tables.ts';

/** The newest finished proposal that was not discarded: the one a manager looks at and publishes. */
export async function proposalInForce(ctx: Context, program: string): Promise<string | undefined> {
  const [row] = await ctx.db
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.programId, program), isNotNull(runs.finishedAt), isNull(runs.discardedAt)))
    .orderBy(desc(runs.number))
    .limit(1);
  return row?.id;
}

/** Of this program. @throws NotFound */
export async function runOf(ctx: Context, program: string, run: string) {
  const [row] = await ctx.db
    .select()
    .from(runs)
    .where(and(eq(runs.id, run), eq(runs.programId, program)));
  if (!row) throw new NotFound();
  return row;
}
