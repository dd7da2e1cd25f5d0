import { sql } from 'drizzle-orm';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { criteriaChanged } from '../events.ts';
import { criteriaSets } from '../tables.ts';
import { criteriaSet, type CriteriaSet } from './criteria-set.ts';

/** Makes the set the program's next version; matches made by earlier ones stay as they are. @returns the version */
export async function writeCriteria(ctx: Context, program: string, set: CriteriaSet, { fromBlueprint = false } = {}): Promise<number> {
  const [made] = await ctx.db
    .insert(criteriaSets)
    .values({
      id: ctx.newId(),
      organizationId: ctx.organizationId,
      programId: program,
      version: sql<number>`(select coalesce(max(version), 0) + 1 from pairing.criteria_sets where program_id = ${program})`,
      criteria: criteriaSet.parse(set),
      fromBlueprint,
      madeAt: ctx.now,
      madeBy: personIdOf(ctx.actor),
    })
    .returning({ version: criteriaSets.version });
  const version = made?.version ?? 1;
  await ctx.emit(criteriaChanged, { program, version });
  return version;
}
