import { desc, eq } from 'drizzle-orm';
import { programOf } from '../../planning/program-of.ts';
import { structureOf, type Structure } from '../../planning/structures.ts';
import type { Context } from '../../platform/context.ts';
import { criteriaSets } from '../tables.ts';
import { criteriaSet, type CriteriaSet } from './criteria-set.ts';
import { defaultCriteria } from './default-criteria.ts';
import { questionsAsked } from './questions-asked.ts';

export interface Criteria {
  /** 0 while nobody has set any and the defaults of the program's structure hold. */
  version: number;
  set: CriteriaSet;
  madeAt: Date | null;
}

/** The criteria in force. @param structure by whose defaults while nobody has set any; the program's where left out */
export async function criteriaOf(ctx: Context, program: string, structure?: Structure): Promise<Criteria> {
  const [row] = await ctx.db
    .select()
    .from(criteriaSets)
    .where(eq(criteriaSets.programId, program))
    .orderBy(desc(criteriaSets.version))
    .limit(1);
  if (row) return { version: row.version, set: criteriaSet.parse(row.criteria), madeAt: row.madeAt };
  const own = structure ?? structureOf((await programOf(ctx, program)).structure);
  return { version: 0, set: defaultCriteria(own, await questionsAsked(ctx, program)), madeAt: null };
}
