import { eq, sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { forgetCredentialsOf } from '../credentials/forget-credentials-of.ts';
import { setManager } from '../directory/report-to.ts';
import { demoCast, importProblems, importRows, persons, roleGrants } from '../tables.ts';
import { forgetSkillsOf } from '../skills/levels/forget-skills-of.ts';
import { peopleWords } from '../words.ts';

/** Leaves an entry without a name, so that what was counted stays counted. */
export async function strikeFromDirectory(ctx: Context, person: string): Promise<void> {
  await ctx.db.execute(sql`select people.erase_ways_in(${person})`);
  await ctx.db.delete(roleGrants).where(eq(roleGrants.personId, person));
  await ctx.db.delete(demoCast).where(eq(demoCast.personId, person));
  await ctx.db.delete(importRows).where(eq(importRows.personId, person));
  await ctx.db
    .delete(importProblems)
    .where(
      sql`lower(${importProblems.value}) in (select lower(unnest(array[email, employee_number])) from ${persons} where id = ${person})`,
    );
  await forgetCredentialsOf(ctx, person);
  await forgetSkillsOf(ctx, person);
  const reports = await ctx.db.select({ id: persons.id }).from(persons).where(eq(persons.managerId, person));
  for (const { id } of [...reports, { id: person }]) await setManager(ctx, id, null);
  await ctx.db
    .update(persons)
    .set({
      givenName: ctx.say(peopleWords, 'erase.name'),
      familyName: '',
      email: null,
      employeeNumber: null,
      title: null,
      department: null,
      location: null,
      hiredOn: null,
      otherFields: {},
    })
    .where(eq(persons.id, person));
}
