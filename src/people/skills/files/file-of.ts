import { eq } from 'drizzle-orm';
import type { Context } from '../../../platform/context.ts';
import { NotFound } from '../../../platform/problems.ts';
import { skillFiles } from '../tables.ts';

export type SkillFile = typeof skillFiles.$inferSelect;

/** @throws NotFound */
export async function fileOf(ctx: Context, id: string): Promise<SkillFile> {
  const [found] = await ctx.db.select().from(skillFiles).where(eq(skillFiles.id, id));
  if (!found) throw new NotFound();
  return found;
}
