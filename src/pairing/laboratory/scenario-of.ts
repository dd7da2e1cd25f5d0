import { and, eq, sql } from 'drizzle-orm';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { NotFound, Refused } from '../../platform/problems.ts';
import { scenarios } from '../tables.ts';
import { changes, type Change } from './change.ts';
import { outcome, type Outcome } from './outcome.ts';

export interface Scenario {
  id: string;
  base: string;
  name: string;
  changes: Change[];
  outcome: Outcome;
  madeBy: string;
  changedAt: Date;
  sharedAt: Date | null;
  runId: string | null;
}

/** One that the actor may see: the database hides what is another's and not shared. @throws NotFound */
export async function scenarioOf(ctx: Context, program: string, id: string, { lock = false } = {}): Promise<Scenario> {
  const asked = ctx.db
    .select()
    .from(scenarios)
    .where(and(eq(scenarios.id, id), eq(scenarios.programId, program)));
  const [row] = lock ? await asked.for('update') : await asked;
  if (!row) throw new NotFound();
  return { ...row, base: row.baseId, changes: changes.parse(row.changes), outcome: outcome.parse(row.outcome) };
}

/** The same, for somebody who is about to change it. @throws Refused to everybody but its maker */
export async function myScenario(ctx: Context, program: string, id: string): Promise<Scenario> {
  const scenario = await scenarioOf(ctx, program, id, { lock: true });
  if (scenario.madeBy !== personIdOf(ctx.actor)) throw new Refused(notYours);
  return scenario;
}

const notYours = 'Only who made a scenario changes it. Copy it, and go on with the copy.';

/** Why a page's buttons are grey for this reader. */
export async function whyNotMine(ctx: Context, { program, scenario }: { program: string; scenario: string }): Promise<string | undefined> {
  const { madeBy } = await scenarioOf(ctx, program, scenario);
  return madeBy === personIdOf(ctx.actor) ? undefined : notYours;
}

/** People whom no scenario starts from any more are forgotten. */
export async function forgetUnusedBases(ctx: Context, program: string): Promise<void> {
  await ctx.db.execute(sql`select pairing.forget_unused_bases(${program})`);
}
