import { isNull } from 'drizzle-orm';
import type { Context } from '../../../platform/context.ts';
import { remembered } from '../../../platform/remembered.ts';
import { skillLinks, skills } from '../tables.ts';
import { skillGraph, type SkillGraph } from './skill-graph.rules.ts';

/** The organisation's skills and how they hang together, without those that are retired. Two statements. */
export function skillGraphOf(ctx: Context): Promise<SkillGraph> {
  return remembered(ctx, 'people.skill-graph', async () => {
    const nodes = await ctx.db
      .select({ id: skills.id, name: skills.name, heading: skills.heading })
      .from(skills)
      .where(isNull(skills.retiredAt));
    const links = await ctx.db.select({ from: skillLinks.fromId, kind: skillLinks.kind, to: skillLinks.toId }).from(skillLinks);
    return skillGraph(nodes, links);
  });
}
