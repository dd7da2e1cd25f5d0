import { asc, eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { rules } from '../tables.ts';
import { rule, type Rule } from './rule.ts';

export interface ProgramRule {
  id: string;
  rule: Rule;
  switchedOnAt: Date | null;
}

export async function rulesOf(ctx: Context, program: string): Promise<ProgramRule[]> {
  const rows = await ctx.db.select().from(rules).where(eq(rules.programId, program)).orderBy(asc(rules.place));
  return rows.map((row) => ({ id: row.id, rule: rule.parse(row.rule), switchedOnAt: row.switchedOnAt }));
}

/** Gives the program these rules instead of those it had. */
export async function writeRules(ctx: Context, program: string, given: readonly { rule: Rule; on: boolean }[]): Promise<void> {
  await ctx.db.delete(rules).where(eq(rules.programId, program));
  if (given.length === 0) return;
  await ctx.db.insert(rules).values(
    given.map(({ rule: one, on }, place) => ({
      id: ctx.newId(),
      organizationId: ctx.organizationId,
      programId: program,
      place,
      rule: one,
      switchedOnAt: on ? ctx.now : null,
    })),
  );
}
