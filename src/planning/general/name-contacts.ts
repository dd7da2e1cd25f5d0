import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { persons, roleGrants } from '../../people/tables.ts';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/problems.ts';
import type { Program } from '../program-of.ts';
import type { ProgramSettings } from '../program-settings.ts';

type Contacts = ProgramSettings['contacts'];
type Named = { [Role in keyof Contacts]: string | undefined };

const nobody = 'Nobody here has this address. Check it, or import the person first.';

/** Finds the persons behind the addresses; who is named as executive sponsor may then read the program's reports. @throws Invalid */
export async function nameContacts(ctx: Context, program: Program, named: Named): Promise<Contacts> {
  const found = await personsBy(
    ctx,
    Object.values(named).filter((one) => one !== undefined),
  );
  const problems: Record<string, string> = {};
  const idOf = (role: keyof Contacts): string | null => {
    const given = named[role];
    if (!given) return null;
    const id = found.get(given.toLowerCase());
    if (!id) problems[role] = nobody;
    return id ?? null;
  };
  const contacts: Contacts = {
    programManager: idOf('programManager'),
    facilitator: idOf('facilitator'),
    executiveSponsor: idOf('executiveSponsor'),
  };
  if (contacts.programManager && !(await manages(ctx, contacts.programManager, program.id)))
    problems.programManager = 'This person does not manage the program. Give them the role of program manager first.';
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  if (contacts.executiveSponsor !== program.settings.contacts.executiveSponsor)
    await moveSponsorship(ctx, program, contacts.executiveSponsor);
  return contacts;
}

async function personsBy(ctx: Context, given: string[]): Promise<Map<string, string>> {
  if (given.length === 0) return new Map();
  const wanted = given.map((one) => one.toLowerCase());
  const ids = wanted.filter((one) => z.uuid().safeParse(one).success);
  const rows = await ctx.db
    .select({ id: persons.id, email: persons.email })
    .from(persons)
    .where(
      and(
        isNull(persons.departedAt),
        isNull(persons.erasedAt),
        or(inArray(sql`lower(${persons.email})`, wanted), ids.length > 0 ? inArray(persons.id, ids) : undefined),
      ),
    );
  return new Map(rows.flatMap(({ id, email }) => [[id, id] as const, ...(email ? [[email.toLowerCase(), id] as const] : [])]));
}

async function manages(ctx: Context, person: string, program: string): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.personId, person),
        inArray(roleGrants.role, ['owner', 'program_manager']),
        isNull(roleGrants.revokedAt),
        or(isNull(roleGrants.programId), eq(roleGrants.programId, program)),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

async function moveSponsorship(ctx: Context, program: Program, to: string | null): Promise<void> {
  const before = program.settings.contacts.executiveSponsor;
  if (before)
    await ctx.db
      .update(roleGrants)
      .set({ revokedAt: ctx.now })
      .where(
        and(
          eq(roleGrants.personId, before),
          eq(roleGrants.programId, program.id),
          eq(roleGrants.role, 'executive_sponsor'),
          isNull(roleGrants.revokedAt),
        ),
      );
  if (!to) return;
  await ctx.db
    .insert(roleGrants)
    .values({
      id: ctx.newId(),
      organizationId: ctx.organizationId,
      personId: to,
      role: 'executive_sponsor',
      programId: program.id,
      grantedAt: ctx.now,
      grantedBy: personIdOf(ctx.actor),
    })
    .onConflictDoNothing();
}
