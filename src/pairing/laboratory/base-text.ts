import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { NotFound, Refused } from '../../platform/problems.ts';
import { runProblems, scenarioBases } from '../tables.ts';

/** A scenario's people as the laboratory reads them: as text, for it is large and nobody here looks into it. */
export async function baseText(ctx: Context, base: string): Promise<string> {
  const [row] = await ctx.db
    .select({ text: sql<string>`${scenarioBases.document}::text` })
    .from(scenarioBases)
    .where(eq(scenarioBases.id, base));
  if (!row) throw new NotFound();
  return row.text;
}

/** A proposal as a base that nothing is changed of. */
export async function runText(ctx: Context, run: string): Promise<string> {
  const [row] = await ctx.db
    .select({
      text: sql<string | null>`json_build_object('problem', ${runProblems.problem}, 'assignment', ${runProblems.certificate})::text`,
    })
    .from(runProblems)
    .where(and(eq(runProblems.runId, run), isNotNull(runProblems.certificate)));
  if (!row?.text) throw new Refused('What this proposal was computed from is gone, for somebody in it was erased. Propose again.');
  return row.text;
}

/** Under what name the laboratory knows a proposal. */
export const baseOfRun = (run: string): string => `run ${run}`;
