import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { Refused } from '../../platform/problems.ts';
import { scenarios } from '../tables.ts';
import { askLaboratory } from './ask-laboratory.ts';
import { baseText } from './base-text.ts';
import { mostChanges, type Change } from './change.ts';
import type { Outcome } from './outcome.ts';
import { myScenario } from './scenario-of.ts';

/** Makes the changes and keeps what they come to. Nothing outside the scenario is touched. */
export async function changeScenario(
  ctx: Context,
  { program, scenario }: { program: string; scenario: string },
  next: (made: readonly Change[]) => Change[],
): Promise<Outcome> {
  const { base, changes: before } = await myScenario(ctx, program, scenario);
  const changes = next(before);
  if (changes.length > mostChanges) throw new Refused(`A scenario holds at most ${mostChanges} changes. Copy it or begin a new one.`);
  const outcome = await askLaboratory({ ask: 'see', base, before, changes }, () => baseText(ctx, base));
  await ctx.db.update(scenarios).set({ changes, outcome, changedAt: ctx.now }).where(eq(scenarios.id, scenario));
  return outcome;
}
