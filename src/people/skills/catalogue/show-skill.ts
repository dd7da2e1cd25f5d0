import { asc, eq, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import type { Context } from '../../../platform/context.ts';
import { aSignedInPerson } from '../../../platform/policy.ts';
import { skillGraphOf } from '../graph/graph-of.ts';
import { linkKinds, reach, waysFrom, type SkillGraph } from '../graph/skill-graph.rules.ts';
import { wayInWords } from '../graph/way-in-words.ts';
import { personSkills, skillLinks, skills, skillWords } from '../tables.ts';
import { skillOf, type Skill } from './skill-of.ts';

const mostNear = 12;
const named = z.object({ id: z.uuid(), name: z.string() });

export const showSkill = query({
  name: 'people.show-skill',
  says: 'A skill, the words for it, what it hangs together with and what is near to it',
  http: 'GET /skills/:skill',
  input: z.object({}),
  output: z.object({
    id: z.uuid(),
    name: z.string(),
    own: z.boolean(),
    heading: z.boolean(),
    retiredAt: z.date().nullable(),
    words: z.array(z.object({ id: z.uuid(), word: z.string() })),
    links: z.array(z.object({ id: z.uuid(), kind: z.enum(linkKinds), from: named, to: named })),
    /** The nearest first; at most twelve. */
    near: z.array(
      named.extend({ percent: z.number().int().describe('100: the same skill. 0: nothing to do with it.'), because: z.string() }),
    ),
    people: z.object({ have: z.number().int(), need: z.number().int() }),
  }),
  of: (ctx, { skill }) => skillOf(ctx, skill),
  may: aSignedInPerson,
  async run(ctx, _input, skill) {
    return {
      id: skill.id,
      name: skill.name,
      own: skill.shippedKey === null,
      heading: skill.heading,
      retiredAt: skill.retiredAt,
      words: await wordsOf(ctx, skill),
      links: await linksOf(ctx, skill.id),
      near: nearTo(ctx, await skillGraphOf(ctx), skill.id),
      people: await peopleWith(ctx, skill.id),
    };
  },
});

async function wordsOf(ctx: Context, { id, name }: Skill) {
  const rows = await ctx.db
    .select({ id: skillWords.id, word: skillWords.word })
    .from(skillWords)
    .where(eq(skillWords.skillId, id))
    .orderBy(asc(skillWords.folded));
  return rows.filter(({ word }) => word !== name);
}

async function linksOf(ctx: Context, id: string) {
  const nameOf = (end: typeof skillLinks.fromId | typeof skillLinks.toId) =>
    sql<string>`(select s.name from people.skills s where s.id = ${end})`;
  const rows = await ctx.db
    .select({
      id: skillLinks.id,
      kind: skillLinks.kind,
      fromId: skillLinks.fromId,
      from: nameOf(skillLinks.fromId),
      toId: skillLinks.toId,
      to: nameOf(skillLinks.toId),
    })
    .from(skillLinks)
    .where(or(eq(skillLinks.fromId, id), eq(skillLinks.toId, id)));
  return rows
    .map((row) => ({ id: row.id, kind: row.kind, from: { id: row.fromId, name: row.from }, to: { id: row.toId, name: row.to } }))
    .sort((a, b) => (a.from.name + a.to.name < b.from.name + b.to.name ? -1 : 1));
}

function nearTo(ctx: Context, graph: SkillGraph, id: string) {
  const nameOf = (end: string) => graph.skills.get(end)!.name;
  return [...waysFrom(graph, id).values()]
    .filter(({ to }) => to !== id)
    .slice(0, mostNear)
    .map(({ to, distance, links }) => ({
      id: to,
      name: nameOf(to),
      percent: Math.round((100 * (reach - distance)) / reach),
      because: wayInWords(
        ctx.say,
        links.map((link) => ({ ...link, from: nameOf(link.from), to: nameOf(link.to) })),
      ),
    }));
}

async function peopleWith(ctx: Context, id: string) {
  const [found] = await ctx.db
    .select({
      have: sql<number>`count(*) filter (where ${personSkills.level} > 0)::int`,
      need: sql<number>`count(*) filter (where ${personSkills.needed} > ${personSkills.level})::int`,
    })
    .from(personSkills)
    .innerJoin(skills, eq(skills.id, personSkills.skillId))
    .where(eq(personSkills.skillId, id));
  return found as { have: number; need: number };
}
