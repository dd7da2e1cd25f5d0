import { and, eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/problems.ts';
import { cases } from '../tables.ts';
import { caseFacts, type CaseFacts } from './case-facts.ts';

export type AboutCase = Omit<typeof cases.$inferSelect, 'facts'> & { program: string; facts: CaseFacts };

/** A case as the subject of a command; the database hides those that are not the actor's to see. @throws NotFound */
export async function aboutCase(ctx: Context, { program, case: id }: { program: string; case: string }): Promise<AboutCase> {
  const [row] = await ctx.db
    .select()
    .from(cases)
    .where(and(eq(cases.id, id), eq(cases.programId, program)));
  if (!row) throw new NotFound();
  return { ...row, program, facts: caseFacts.parse(row.facts) };
}
