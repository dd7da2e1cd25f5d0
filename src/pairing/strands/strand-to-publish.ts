import { and, eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { Refused } from '../../platform/problems.ts';
import { strandOfRun } from '../runs/current-run.ts';
import { proposedPairs, runs } from '../tables.ts';
import { strandNamed, strandsOf } from './strands-of.ts';
import type { Strand } from './strands.rules.ts';

interface Asked {
  structure?: string;
  run?: string;
  pair?: string;
}

/** The strand that is named, or that of the proposal or pair that was looked at; else the first. @throws Refused, NotFound */
export async function strandToPublish(ctx: Context, program: string, { structure, run, pair }: Asked): Promise<Strand> {
  if (structure !== undefined || (!run && !pair)) return strandNamed(ctx, program, structure);
  const [row] = await ctx.db
    .select({ structure: runs.structure, tracks: runs.tracks })
    .from(runs)
    .leftJoin(proposedPairs, eq(proposedPairs.runId, runs.id))
    .where(and(eq(runs.programId, program), run ? eq(runs.id, run) : eq(proposedPairs.id, pair as string)))
    .limit(1);
  if (!row) return strandNamed(ctx, program);
  const found = strandOfRun(await strandsOf(ctx, program), row);
  if (!found) throw new Refused('The tracks were changed since this proposal was made. Propose again.');
  return found;
}
