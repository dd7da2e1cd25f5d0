import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Role } from '../../people/access.ts';
import { persons, roleGrants } from '../../people/tables.ts';
import type { Context } from '../../platform/context.ts';

/** People of the organisation who hold one of the roles for the program. */
async function holdersOf(ctx: Context, program: string, roles: Role[]): Promise<string[]> {
  const rows = await ctx.db
    .selectDistinct({ person: roleGrants.personId })
    .from(roleGrants)
    .innerJoin(persons, eq(persons.id, roleGrants.personId))
    .where(
      and(
        inArray(roleGrants.role, roles),
        isNull(roleGrants.revokedAt),
        isNull(persons.departedAt),
        or(isNull(roleGrants.programId), eq(roleGrants.programId, program)),
      ),
    );
  return rows.map((row) => row.person);
}

/** The program's managers, or the owners where it has none. @param except members of a pair are not told about themselves */
export async function managersOf(ctx: Context, program: string, except: readonly string[] = []): Promise<string[]> {
  const other = (people: string[]) => people.filter((person) => !except.includes(person));
  const managers = other(await holdersOf(ctx, program, ['program_manager']));
  return managers.length > 0 ? managers : other(await holdersOf(ctx, program, ['owner']));
}

export const sponsorsOf = (ctx: Context, program: string): Promise<string[]> => holdersOf(ctx, program, ['executive_sponsor']);
