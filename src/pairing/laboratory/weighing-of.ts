import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { works } from '../../platform/db/tables.ts';

const ofScenario = (program: string, scenario: string) =>
  and(eq(works.programId, program), eq(works.name, 'pairing.weigh'), sql`${works.input}->>'scenario' = ${scenario}`);

export async function weighingUnderWay(ctx: Context, program: string, scenario: string): Promise<boolean> {
  const found = await ctx.db
    .select({ id: works.id })
    .from(works)
    .where(and(ofScenario(program, scenario), isNull(works.finishedAt), isNull(works.failedAt), isNull(works.cancelledAt)))
    .limit(1);
  return found.length > 0;
}

/** The newest pieces of work on what a scenario's rules and fairness cost. */
export function weighingsOf(ctx: Context, program: string, scenario: string) {
  return ctx.db.select().from(works).where(ofScenario(program, scenario)).orderBy(desc(works.askedAt), desc(works.id)).limit(3);
}
