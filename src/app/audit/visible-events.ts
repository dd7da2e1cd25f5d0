import { and, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import { grantsOf } from '../../people/access.ts';
import { persons } from '../../people/tables.ts';
import type { Context } from '../../platform/context.ts';
import { events } from '../../platform/db/tables.ts';

/** Owners see all that happened in the organisation, program managers what happened in their programs. */
export async function visibleEvents(ctx: Context): Promise<SQL> {
  const grants = (await grantsOf(ctx)).filter((grant) => grant.role === 'owner' || grant.role === 'program_manager');
  if (grants.some((grant) => grant.programId === null)) return sql`true`;
  const programs = grants.flatMap((grant) => grant.programId ?? []);
  return programs.length > 0 ? inArray(events.programId, programs) : sql`false`;
}

/** What happened in words, by the event's name. */
export function sentencesOf(ctx: Context): Map<string, string> {
  return new Map(ctx.app.stages.flatMap((stage) => stage.events.map((type) => [type.name, type.says] as const)));
}

/** Events whose sentence, or whose actor's name, holds the text. Needs persons joined as the actor. */
export function soughtEvents(ctx: Context, text: string | undefined): SQL | undefined {
  const sought = text?.trim().toLowerCase();
  if (!sought) return undefined;
  const names = [...sentencesOf(ctx)].filter(([, says]) => says.toLowerCase().includes(sought)).map(([name]) => name);
  const actor = sql`lower(${persons.givenName} || ' ' || ${persons.familyName}) like ${`%${sought.replace(/[\\%_]/g, '\\$&')}%`}`;
  return or(names.length > 0 ? inArray(events.name, names) : undefined, actor);
}

/** The joined rows of a page of the log, newest first. */
export function eventRows(ctx: Context, where: (SQL | undefined)[], limit: number) {
  return ctx.db
    .select({
      id: events.id,
      name: events.name,
      occurredAt: events.occurredAt,
      programId: events.programId,
      data: events.data,
      givenName: persons.givenName,
      familyName: persons.familyName,
    })
    .from(events)
    .leftJoin(persons, eq(persons.id, events.actorPersonId))
    .where(and(...where))
    .orderBy(sql`${events.id} desc`)
    .limit(limit);
}
