/** What storing a file would do as the organisation is now. The preview shows it, storing carries it out. */
import { inArray, or, sql } from 'drizzle-orm';
import type { Context } from '../../../platform/context.ts';
import { Refused } from '../../../platform/problems.ts';
import { isActive } from '../../active.ts';
import { persons } from '../../tables.ts';
import { fold } from '../reading/fold-words.rules.ts';
import { personSkills, skillLinks, skills, skillWords } from '../tables.ts';
import { judgeLevels, levelKey, type LevelPlan } from './judge-levels.rules.ts';
import { judgeSkillLines, type KnownWord, type SkillPlan } from './judge-skill-lines.rules.ts';
import { readLevels, type LevelCell } from './read-levels.rules.ts';
import { readSkillLines } from './read-skill-lines.rules.ts';
import { rowsOf } from './rows-of.ts';

/** @throws Refused where the columns are not those of a file of skills */
export async function planSkills(ctx: Context, content: string): Promise<SkillPlan> {
  const lines = readSkillLines(await rowsOf(content));
  if (!lines)
    throw new Refused('No column is called “skill”. The first line must name the columns: skill, words, part of, used in, close to.');
  const links = await ctx.db.select({ from: skillLinks.fromId, kind: skillLinks.kind, to: skillLinks.toId }).from(skillLinks);
  return judgeSkillLines(lines, await knownWords(ctx), links, ctx.newId);
}

async function knownWords(ctx: Context): Promise<Map<string, KnownWord>> {
  const rows = await ctx.db
    .select({ folded: skillWords.folded, skill: skills.id, name: skills.name, retired: sql<boolean>`${skills.retiredAt} is not null` })
    .from(skillWords)
    .innerJoin(skills, sql`${skills.id} = ${skillWords.skillId}`);
  return new Map(rows.map(({ folded, ...known }) => [folded, known]));
}

/** @throws Refused where the columns are not those of a skills matrix */
export async function planLevels(ctx: Context, content: string): Promise<LevelPlan> {
  const cells = readLevels(await rowsOf(content));
  if (!cells)
    throw new Refused(
      'No column is called “person”. The first line must name the columns: person, skill, level, and needed if you know it; or person and then one column for each skill.',
    );
  const known = await knownWords(ctx);
  const people = await personsIn(ctx, cells);
  const offered = [...known].filter(([, { retired }]) => !retired);
  return judgeLevels(cells, {
    persons: people,
    skills: new Map(offered.map(([folded, { skill }]) => [folded, skill])),
    levels: await levelsOf(ctx, [...people.values()].flat()),
  });
}

async function personsIn(ctx: Context, cells: readonly LevelCell[]): Promise<Map<string, string[]>> {
  const named = [...new Set(cells.map(({ person }) => person.toLowerCase()).filter((name) => fold(name) !== ''))];
  if (named.length === 0) return new Map();
  const found = await ctx.db
    .select({
      id: persons.id,
      email: sql<string | null>`lower(${persons.email})`,
      number: sql<string | null>`lower(${persons.employeeNumber})`,
    })
    .from(persons)
    .where(sql`${isActive} and ${or(inArray(sql`lower(${persons.email})`, named), inArray(sql`lower(${persons.employeeNumber})`, named))}`);
  const ids = new Map<string, Set<string>>();
  for (const { id, email, number } of found)
    for (const name of [email, number]) if (name !== null) ids.set(name, (ids.get(name) ?? new Set()).add(id));
  return new Map([...ids].map(([name, all]) => [name, [...all]]));
}

async function levelsOf(ctx: Context, people: readonly string[]) {
  if (people.length === 0) return new Map();
  const rows = await ctx.db
    .select({ person: personSkills.personId, skill: personSkills.skillId, level: personSkills.level, needed: personSkills.needed })
    .from(personSkills)
    .where(inArray(personSkills.personId, [...new Set(people)]));
  return new Map(rows.map(({ person, skill, ...level }) => [levelKey(person, skill), level]));
}
