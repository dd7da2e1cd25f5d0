import { and, eq, or } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import type { Context } from '../../../platform/context.ts';
import { text } from '../../../platform/input.ts';
import { Invalid } from '../../../platform/problems.ts';
import { aKeeperOfTheDirectory } from '../../access.ts';
import { skillsLinked } from '../events.ts';
import { leadsTo } from '../graph/leads-to.rules.ts';
import { linkKinds, type LinkKind } from '../graph/skill-graph.rules.ts';
import { skillLinks } from '../tables.ts';
import { skillNamed, skillOf, type Skill } from './skill-of.ts';

export const linkSkills = command({
  name: 'people.link-skills',
  says: 'Link the two',
  done: 'The two skills are linked.',
  http: 'POST /skills/:skill/links',
  input: z.object({
    kind: z.enum(linkKinds, { error: 'Say how the two hang together.' }),
    to: text('The other skill', 80).describe('The name of the other skill, or another word for it.'),
  }),
  output: z.object({ id: z.uuid() }),
  of: (ctx, { skill }) => skillOf(ctx, skill),
  may: aKeeperOfTheDirectory,
  async run(ctx, { kind, to }, from) {
    const other = await skillNamed(ctx, to, 'to');
    await refuseLink(ctx, from, kind, other);
    const id = ctx.newId();
    await ctx.db.insert(skillLinks).values({ id, organizationId: ctx.organizationId, fromId: from.id, kind, toId: other.id });
    await ctx.emit(skillsLinked, { skill: from.id, to: other.id });
    return { id };
  },
});

async function refuseLink(ctx: Context, from: Skill, kind: LinkKind, other: Skill): Promise<void> {
  if (from.id === other.id) throw new Invalid({ to: 'A skill is not linked to itself.' });
  const links = await ctx.db
    .select({ from: skillLinks.fromId, kind: skillLinks.kind, to: skillLinks.toId })
    .from(skillLinks)
    .where(kind === 'close to' ? between(from.id, other.id) : or(eq(skillLinks.kind, kind), between(from.id, other.id)));
  if (links.some((link) => [link.from, link.to].includes(from.id) && [link.from, link.to].includes(other.id)))
    throw new Invalid({ to: `${from.name} and ${other.name} are linked already. Take that link away first.` });
  if (kind !== 'close to' && leadsTo(links, kind, other.id, from.id))
    throw new Invalid({ to: `${other.name} is ${kind} ${from.name} already, so the two would go round in a circle.` });
}

const between = (one: string, other: string) =>
  or(and(eq(skillLinks.fromId, one), eq(skillLinks.toId, other)), and(eq(skillLinks.fromId, other), eq(skillLinks.toId, one)));
