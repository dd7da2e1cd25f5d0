import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { Context } from '../../../platform/context.ts';
import { persons } from '../../tables.ts';
import { personSkills, skillFiles } from '../tables.ts';

/** For erasing: what is known of the person's skills, drafts of a matrix, and files of which a complaint names them. */
export async function forgetSkillsOf(ctx: Context, person: string): Promise<void> {
  await ctx.db.delete(personSkills).where(eq(personSkills.personId, person));
  const namesThem = sql`exists (
    select from jsonb_array_elements(${skillFiles.preview}->'problems') as wrong, ${persons} as them
    where them.id = ${person} and lower(wrong->>'value') in (lower(them.email), lower(them.employee_number)))`;
  await ctx.db.delete(skillFiles).where(and(eq(skillFiles.holds, 'levels'), or(isNull(skillFiles.storedAt), namesThem)));
}
