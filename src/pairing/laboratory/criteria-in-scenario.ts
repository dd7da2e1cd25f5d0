import { eq, sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/problems.ts';
import { criteriaSet, type CriteriaSet } from '../criteria/criteria-set.ts';
import { scenarioBases } from '../tables.ts';
import { figures, type Figures } from './outcome.ts';
import { scenarioOf, type Scenario } from './scenario-of.ts';
import { withChange } from './settle-changes.rules.ts';

export interface ScenarioWithCriteria {
  scenario: Scenario;
  takenAt: Date;
  /** With nothing changed. */
  start: Figures;
  /** Of the base, and with the changes made. */
  before: CriteriaSet;
  set: CriteriaSet;
}

/** A scenario and its criteria; the people stay in the database. @throws NotFound */
export async function criteriaInScenario(ctx: Context, program: string, id: string): Promise<ScenarioWithCriteria> {
  const scenario = await scenarioOf(ctx, program, id);
  const [row] = await ctx.db
    .select({ takenAt: scenarioBases.takenAt, figures: scenarioBases.figures, set: sql`${scenarioBases.document}->'set'` })
    .from(scenarioBases)
    .where(eq(scenarioBases.id, scenario.base));
  if (!row) throw new NotFound();
  const before = criteriaSet.parse(row.set);
  return {
    scenario,
    takenAt: row.takenAt,
    start: figures.parse(row.figures),
    before,
    set: scenario.changes.reduce(withChange, before),
  };
}
