import { and, eq, isNull } from 'drizzle-orm';
import { grantsOf } from '../people/access.ts';
import { organizations, persons } from '../people/tables.ts';
import type { Context } from '../platform/context.ts';

/** What the shell shows a person: who they are and which doors are theirs. */
export interface Standing {
  givenName: string;
  name: string;
  organization: string;
  /** Manages one program at least, or all. */
  manages: boolean;
  /** Reads reports of one program at least. */
  reads: boolean;
  /** Owns the organisation or runs its IT. */
  administers: boolean;
}

const nobodyStands: Standing = { givenName: '', name: '', organization: '', manages: false, reads: false, administers: false };

/** Two statements, whatever the page. */
export async function standingOf(ctx: Context): Promise<Standing> {
  if (ctx.actor.kind !== 'person') return nobodyStands;
  const [found] = await ctx.db
    .select({ givenName: persons.givenName, familyName: persons.familyName, organization: organizations.name })
    .from(persons)
    .innerJoin(organizations, eq(organizations.id, persons.organizationId))
    .where(and(eq(persons.id, ctx.actor.personId), isNull(persons.erasedAt)));
  if (!found) return nobodyStands;
  const roles = new Set((await grantsOf(ctx)).map((grant) => grant.role));
  const manages = roles.has('owner') || roles.has('program_manager');
  return {
    givenName: found.givenName,
    name: `${found.givenName} ${found.familyName}`.trim(),
    organization: found.organization,
    manages,
    reads: manages || roles.has('executive_sponsor') || roles.has('viewer'),
    administers: roles.has('owner') || roles.has('it_administrator'),
  };
}
