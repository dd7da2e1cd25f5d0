import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { newcomersChanged } from '../events.ts';
import { newcomerRuleSets } from '../tables.ts';
import { newcomerRules, type NewcomerRules } from './newcomer-rules.ts';

/** undefined where the program has never said anything of it. */
export async function ownRulesOf(ctx: Context, program: string): Promise<NewcomerRules | undefined> {
  const [row] = await ctx.db.select().from(newcomerRuleSets).where(eq(newcomerRuleSets.programId, program));
  return row && newcomerRules.parse(row.rules);
}

export const rulesOf = async (ctx: Context, program: string): Promise<NewcomerRules> =>
  (await ownRulesOf(ctx, program)) ?? newcomerRules.parse({});

export async function keepRules(ctx: Context, program: string, rules: NewcomerRules): Promise<void> {
  await ctx.db
    .insert(newcomerRuleSets)
    .values({ programId: program, organizationId: ctx.organizationId, rules })
    .onConflictDoUpdate({ target: newcomerRuleSets.programId, set: { rules } });
  await ctx.emit(newcomersChanged, { program });
}
