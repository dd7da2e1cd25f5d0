/** What the answers of a program's people mean as skills, and what is near to what. */
import { inArray } from 'drizzle-orm';
import { distanceTable } from '../../people/skills/graph/distance-table.rules.ts';
import { skillGraphOf } from '../../people/skills/graph/graph-of.ts';
import type { SkillGraph } from '../../people/skills/graph/skill-graph.rules.ts';
import { lexiconFor } from '../../people/skills/reading/lexicon.ts';
import { personSkills } from '../../people/skills/tables.ts';
import type { Context } from '../../platform/context.ts';
import type { Registrant } from '../../registration/registrants-of.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { AskedQuestion } from '../criteria/questions-asked.ts';
import type { NearSkills } from './near-skills.ts';
import { inTags, skillTags, type KnownLevel, type SkillTags } from './skill-tags.rules.ts';

export interface KnownSkills {
  /** With their answers about skills in tags that mean the same to everyone. */
  registrants: Registrant[];
  tags: SkillTags;
  graph: SkillGraph;
  /** The skills matrix, by person. */
  levels: ReadonlyMap<string, readonly KnownLevel[]>;
}

const isAboutSkills = ({ type }: AskedQuestion) => type === 'skills';

export async function knowSkills(ctx: Context, asked: readonly AskedQuestion[], registrants: readonly Registrant[]): Promise<KnownSkills> {
  const questions = asked.filter(isAboutSkills);
  const graph = await skillGraphOf(ctx);
  const answered = [...new Set(registrants.flatMap(({ answers }) => questions.flatMap(({ key }) => namesIn(answers[key]))))];
  const texts = [...answered, ...questions.flatMap(({ options }) => options.map(({ value }) => value))];
  const names = new Map([...graph.skills].map(([id, { name }]) => [id, name]));
  const tags = skillTags(questions, answered, await lexiconFor(ctx, texts), names);
  const levels = await levelsOf(ctx, registrants);
  return { registrants: registrants.map((one) => inTags(one, questions, tags, levels.get(one.personId) ?? [])), tags, graph, levels };
}

const namesIn = (answer: Registrant['answers'][string] | undefined): string[] =>
  typeof answer === 'object' && !Array.isArray(answer) ? Object.keys(answer) : [];

async function levelsOf(ctx: Context, registrants: readonly Registrant[]): Promise<Map<string, KnownLevel[]>> {
  const levels = new Map<string, KnownLevel[]>();
  if (registrants.length === 0) return levels;
  const rows = await ctx.db
    .select({ person: personSkills.personId, skill: personSkills.skillId, level: personSkills.level, needed: personSkills.needed })
    .from(personSkills)
    .where(
      inArray(
        personSkills.personId,
        registrants.map(({ personId }) => personId),
      ),
    );
  for (const { person, ...level } of rows) levels.set(person, [...(levels.get(person) ?? []), level]);
  return levels;
}

/** For every criterion that compares skills wanted with skills offered: what of them is near, by the criterion's key. */
export function nearSkillsOf(set: CriteriaSet, asked: readonly AskedQuestion[], known: KnownSkills): Map<string, NearSkills> {
  const skillKeys = new Set(asked.filter(isAboutSkills).map(({ key }) => key));
  const near = new Map<string, NearSkills>();
  for (const { key, kind, mentee, mentor, enough } of set.criteria) {
    if (kind !== 'wanted-offered' || enough || !mentee.every((one) => skillKeys.has(one)) || !mentor.every((one) => skillKeys.has(one)))
      continue;
    const table = nearBetween(known, namedBy(known, mentee), namedBy(known, mentor));
    if (Object.keys(table.distances).length > 0) near.set(key, table);
  }
  return near;
}

/** Every tag anybody gave to these questions, by the skill it names. */
function namedBy({ registrants, tags }: KnownSkills, keys: readonly string[]): Map<string, string> {
  const given = new Set(registrants.flatMap(({ answers }) => keys.flatMap((key) => namesIn(answers[key]))));
  return new Map(
    [...given].flatMap((tag): [string, string][] => {
      const skill = tags.skills.get(tag);
      return skill === undefined ? [] : [[skill, tag]];
    }),
  );
}

/** @param wanted skill to tag @param offered likewise */
export function nearBetween({ graph }: KnownSkills, wanted: ReadonlyMap<string, string>, offered: ReadonlyMap<string, string>): NearSkills {
  const { distances, ways, reach } = distanceTable(graph, wanted, offered);
  const nameOf = (id: string) => graph.skills.get(id)!.name;
  const named = Object.entries(ways).map(([tag, others]) => [
    tag,
    Object.fromEntries(
      Object.entries(others).map(([other, links]) => [
        other,
        links.map((link) => ({ ...link, from: nameOf(link.from), to: nameOf(link.to) })),
      ]),
    ),
  ]);
  return { distances, ways: Object.fromEntries(named) as NearSkills['ways'], reach };
}
