import { and, eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/problems.ts';
import { rules } from '../tables.ts';
import { rule, type Rule } from './rule.ts';

export interface AboutRule {
  program: string;
  id: string;
  rule: Rule;
  switchedOnAt: Date | null;
}

/** A rule as the subject of a command. @throws NotFound */
export async function aboutRule(ctx: Context, { program, rule: id }: { program: string; rule: string }): Promise<AboutRule> {
  const [row] = await ctx.db
    .select()
    .from(rules)
    .where(and(eq(rules.id, id), eq(rules.programId, program)));
  if (!row) throw new NotFound();
  return { program, id, rule: rule.parse(row.rule), switchedOnAt: row.switchedOnAt };
}
