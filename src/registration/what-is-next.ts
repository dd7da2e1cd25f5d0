import { and, asc, eq, gt, isNotNull, isNull, or } from 'drizzle-orm';
import { programs } from '../planning/tables.ts';
import { personIdOf } from '../platform/actor.ts';
import type { Context } from '../platform/context.ts';
import type { NextThing } from '../platform/stage.ts';
import { standing } from './invitations/invitation-of.ts';
import { credentialsToEnter } from './requirements/to-enter.ts';
import { invitations, registrations, windows } from './tables.ts';
import { registrationWords } from './words.ts';

const most = 5;

export async function whatIsNext(ctx: Context): Promise<NextThing[]> {
  const me = personIdOf(ctx.actor);
  return me ? [...(await invitationsToAnswer(ctx, me)), ...(await credentialsToEnter(ctx, me))] : [];
}

/** Those not answered while registration is open, the one that closes first in front. */
async function invitationsToAnswer(ctx: Context, me: string): Promise<NextThing[]> {
  const open = await ctx.db
    .select({ program: invitations.programId, name: programs.name, closesAt: windows.closesAt, begun: registrations.id })
    .from(invitations)
    .innerJoin(programs, and(eq(programs.id, invitations.programId), isNull(programs.archivedAt)))
    .innerJoin(
      windows,
      and(
        eq(windows.programId, invitations.programId),
        isNotNull(windows.openedAt),
        or(isNull(windows.closesAt), gt(windows.closesAt, ctx.now)),
      ),
    )
    .leftJoin(registrations, and(eq(registrations.programId, invitations.programId), eq(registrations.personId, invitations.personId)))
    .where(
      and(
        eq(invitations.personId, me),
        isNotNull(invitations.announcedAt),
        standing,
        isNull(registrations.finishedAt),
        isNull(registrations.withdrawnAt),
      ),
    )
    .orderBy(asc(windows.closesAt))
    .limit(most);
  return open.map(({ program, name, closesAt, begun }) => ({
    says: ctx.say(registrationWords, begun ? 'next.go_on' : 'next.begin', { name }),
    detail: ctx.say(registrationWords, begun ? 'next.go_on_detail' : 'next.begin_detail'),
    label: ctx.say(registrationWords, begun ? 'next.go_on_label' : 'next.begin_label'),
    to: `/register/${program}`,
    ...(closesAt ? { at: closesAt } : {}),
    weight: 60,
  }));
}
