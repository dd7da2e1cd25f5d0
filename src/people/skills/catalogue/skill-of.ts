import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../../../platform/context.ts';
import { Invalid, NotFound } from '../../../platform/problems.ts';
import { fold } from '../reading/fold-words.rules.ts';
import { skills, skillWords } from '../tables.ts';

export type Skill = typeof skills.$inferSelect;

/** @throws NotFound */
export async function skillOf(ctx: Context, id: string): Promise<Skill> {
  const [found] = await ctx.db.select().from(skills).where(eq(skills.id, id));
  if (!found) throw new NotFound();
  return found;
}

/** The skill that goes by this name or word. @throws Invalid beside the field where there is none */
export async function skillNamed(ctx: Context, typed: string, field: string): Promise<Skill> {
  const [found] = await ctx.db
    .select({ skill: skills })
    .from(skillWords)
    .innerJoin(skills, eq(skills.id, skillWords.skillId))
    .where(and(eq(skillWords.folded, fold(typed)), isNull(skills.retiredAt)));
  if (!found) throw new Invalid({ [field]: `No skill is called “${typed}”. Look how it is spelled, or add it first.` });
  return found.skill;
}
