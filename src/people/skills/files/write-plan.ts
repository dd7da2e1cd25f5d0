/** Writes what a file says, a statement for each table however long it is. */
import { sql, type SQL } from 'drizzle-orm';
import type { Context } from '../../../platform/context.ts';
import type { LevelPlan } from './judge-levels.rules.ts';
import type { SkillPlan } from './judge-skill-lines.rules.ts';

const rowsFrom = (rows: readonly object[], columns: SQL): SQL =>
  sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (${columns})`;

export async function writeSkills(ctx: Context, { skills, words, links }: SkillPlan): Promise<void> {
  const organization = sql`${ctx.organizationId}::uuid`;
  const withIds = <Row extends object>(rows: readonly Row[]) => rows.map((row) => ({ key: ctx.newId(), ...row }));
  await ctx.db.execute(sql`
    insert into people.skills (id, organization_id, name, added_at)
    select id, ${organization}, name, ${ctx.now.toISOString()}::timestamptz from ${rowsFrom(skills, sql`id uuid, name text`)}`);
  await ctx.db.execute(sql`
    insert into people.skill_words (id, organization_id, skill_id, word, folded)
    select key, ${organization}, skill, word, folded
    from ${rowsFrom(withIds(words), sql`key uuid, skill uuid, word text, folded text`)}`);
  await ctx.db.execute(sql`
    insert into people.skill_links (id, organization_id, from_id, kind, to_id)
    select key, ${organization}, "from", kind, "to" from ${rowsFrom(withIds(links), sql`key uuid, "from" uuid, kind text, "to" uuid`)}`);
}

export async function writeLevels(ctx: Context, { levels }: LevelPlan): Promise<void> {
  const rows = levels.map((level) => ({ key: ctx.newId(), ...level }));
  await ctx.db.execute(sql`
    insert into people.person_skills (id, organization_id, person_id, skill_id, level, needed, told_at)
    select key, ${ctx.organizationId}::uuid, person, skill, level, needed, ${ctx.now.toISOString()}::timestamptz
    from ${rowsFrom(rows, sql`key uuid, person uuid, skill uuid, level int, needed int`)}
    on conflict (person_id, skill_id) do update set level = excluded.level, needed = excluded.needed, told_at = excluded.told_at`);
}
