/** Whether a program asks its pairs early how to go on, and after how many meetings. */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { swapRules } from '../tables.ts';

export const earlySwapRules = z
  .object({
    ask: z.boolean().default(true),
    afterSessions: z
      .number({ error: 'The number of meetings must be a number between 1 and 12.' })
      .int('The number of meetings must be a whole number.')
      .min(1, 'The pair is asked after one meeting at the earliest.')
      .max(12, 'After twelve meetings it is not early any more.')
      .default(2),
  })
  .prefault({});

export type EarlySwapRules = z.output<typeof earlySwapRules>;

/** Our rules, until a program sets its own. */
export async function earlySwapRulesOf(ctx: Context, program: string): Promise<EarlySwapRules & { own: boolean }> {
  const [row] = await ctx.db.select({ rules: swapRules.rules }).from(swapRules).where(eq(swapRules.programId, program));
  return { ...earlySwapRules.parse(row?.rules ?? {}), own: row !== undefined };
}

export async function writeEarlySwapRules(ctx: Context, program: string, rules: EarlySwapRules): Promise<void> {
  await ctx.db
    .insert(swapRules)
    .values({ programId: program, organizationId: ctx.organizationId, rules })
    .onConflictDoUpdate({ target: swapRules.programId, set: { rules } });
}
