import { and, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { isActive } from '../../people/active.ts';
import { nameOf } from '../../people/person-names.ts';
import { persons } from '../../people/tables.ts';
import { query } from '../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { namedLike } from '../registrants/named-like.ts';
import { invitations, registrations } from '../tables.ts';

const unfinished = and(isNull(registrations.finishedAt), isNull(registrations.withdrawnAt));

/** Where an invited person has got to. */
const states = {
  missing: and(isNull(invitations.declinedAt), unfinished),
  begun: and(isNull(invitations.declinedAt), unfinished, isNotNull(registrations.id)),
  declined: or(isNotNull(invitations.declinedAt), isNotNull(registrations.withdrawnAt)),
  registered: and(isNotNull(registrations.finishedAt), isNull(registrations.withdrawnAt)),
  all: undefined,
};

const row = z.object({
  id: z.uuid(),
  person: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  department: z.string().nullable(),
  role: z.enum(['mentor', 'mentee', 'both']).nullable(),
  announcedAt: z.date().nullable(),
  byLink: z.boolean(),
  state: z.enum(['listed', 'told', 'begun', 'declined', 'withdrawn', 'registered']),
});

export const listInvitations = query({
  name: 'registration.list-invitations',
  says: 'List who is invited, and who is missing',
  http: 'GET /programs/:program/invitations',
  input: z.object({ ...pageInput, state: z.enum(['missing', 'begun', 'declined', 'registered', 'all']).default('missing') }),
  output: pageOf(row),
  may: aProgramManager,
  run: async (ctx, { program, state, ...input }) => {
    const page = keyset(input, {
      sortable: {
        name: sql`lower(${persons.familyName} || ' ' || ${persons.givenName})`,
        department: sql`coalesce(lower(${persons.department}), '')`,
        invited: sql`coalesce(${invitations.announcedAt}, ${invitations.invitedAt})`,
      },
      types: { invited: 'timestamptz' },
      id: sql`${invitations.id}`,
      first: 'name',
    });
    const whose = and(eq(invitations.programId, program), states[state], ...namedLike(input.search));
    const rows = await ctx.db
      .select({
        id: invitations.id,
        person: invitations.personId,
        givenName: persons.givenName,
        familyName: persons.familyName,
        email: persons.email,
        department: persons.department,
        role: invitations.role,
        announcedAt: invitations.announcedAt,
        joinedByLinkAt: invitations.joinedByLinkAt,
        declinedAt: invitations.declinedAt,
        registration: registrations.id,
        finishedAt: registrations.finishedAt,
        withdrawnAt: registrations.withdrawnAt,
        sortedBy: page.sortedBy,
      })
      .from(invitations)
      .innerJoin(persons, and(eq(persons.id, invitations.personId), isActive))
      .leftJoin(registrations, and(eq(registrations.programId, invitations.programId), eq(registrations.personId, invitations.personId)))
      .where(and(whose, page.where))
      .orderBy(page.orderBy)
      .limit(page.limit);
    const [count] = await ctx.db
      .select({ total: sql`count(*)`.mapWith(Number) })
      .from(invitations)
      .innerJoin(persons, and(eq(persons.id, invitations.personId), isActive))
      .leftJoin(registrations, and(eq(registrations.programId, invitations.programId), eq(registrations.personId, invitations.personId)))
      .where(whose);
    const { items, next } = page.cut(rows);
    return {
      items: items.map(({ id, person, email, department, role, announcedAt, ...one }) => ({
        id,
        person,
        email,
        department,
        role,
        announcedAt,
        name: nameOf(one),
        byLink: one.joinedByLinkAt !== null,
        state: stateOf({ announcedAt, ...one }),
      })),
      next,
      total: count?.total ?? 0,
    };
  },
});

interface Moments {
  announcedAt: Date | null;
  declinedAt: Date | null;
  registration: string | null;
  finishedAt: Date | null;
  withdrawnAt: Date | null;
}

function stateOf({ announcedAt, declinedAt, registration, finishedAt, withdrawnAt }: Moments): z.output<typeof row>['state'] {
  if (withdrawnAt) return 'withdrawn';
  if (finishedAt) return 'registered';
  if (declinedAt) return 'declined';
  if (registration) return 'begun';
  return announcedAt ? 'told' : 'listed';
}
