import { and, eq, isNull, sql } from 'drizzle-orm';
import { programs } from '../../planning/tables.ts';
import type { Context } from '../../platform/context.ts';
import { processSchema, type Process } from '../process/process.ts';
import { processes } from '../tables.ts';

/** Programs under way in which somebody has said how pairs come about. @param only whether it is this one */
export async function programsThatGoOn(ctx: Context, only?: string): Promise<{ program: string; process: Process }[]> {
  const rows = await ctx.db
    .select({ program: programs.id, process: processes.process })
    .from(processes)
    .innerJoin(programs, eq(programs.id, processes.programId))
    .where(
      and(
        isNull(programs.archivedAt),
        sql`(${programs.endsOn} is null or ${programs.endsOn} >= ${ctx.now.toISOString().slice(0, 10)}::date)`,
        only ? eq(programs.id, only) : undefined,
      ),
    );
  return rows.map(({ program, process }) => ({ program, process: processSchema.parse(process) }));
}
