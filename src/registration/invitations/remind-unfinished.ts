import { and, eq, gt, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { isActive } from '../../people/active.ts';
import { persons } from '../../people/tables.ts';
import { programOf } from '../../planning/program-of.ts';
import { programs } from '../../planning/tables.ts';
import { chore } from '../../platform/chore.ts';
import type { Context } from '../../platform/context.ts';
import { finishYourRegistration } from '../mails/finish-your-registration.ts';
import { programFacts } from '../mails/program-facts.ts';
import { invitations, registrations, windows } from '../tables.ts';
import { standing } from './invitation-of.ts';
import { reminderDue } from './reminders.rules.ts';

const dayMs = 86_400_000;

export const remindUnfinished = chore({
  name: 'registration.remind-unfinished',
  says: 'Reminds invited people who have not finished registering, some days after the invitation and before registration closes',
  every: 'day',
  run: async (ctx) => {
    const open = await ctx.db
      .select({ program: windows.programId, closesAt: windows.closesAt })
      .from(windows)
      .innerJoin(programs, eq(programs.id, windows.programId))
      .where(and(isNotNull(windows.openedAt), or(isNull(windows.closesAt), gt(windows.closesAt, ctx.now)), isNull(programs.archivedAt)));
    for (const { program, closesAt } of open) await remind(ctx, program, closesAt);
  },
});

async function remind(ctx: Context, program: string, closesAt: Date | null): Promise<void> {
  const { settings } = await programOf(ctx, program);
  const facts = await programFacts(ctx, program);
  const daysToClosing = closesAt && Math.floor((closesAt.getTime() - ctx.now.getTime()) / dayMs);
  for (const one of await unfinished(ctx, program)) {
    const daysSinceInvitation = Math.floor((ctx.now.getTime() - one.announcedAt.getTime()) / dayMs);
    const due = reminderDue({ daysSinceInvitation, daysToClosing }, settings.registration);
    if (due)
      await ctx.mail(finishYourRegistration, {
        to: one.person,
        facts: { ...facts, begun: one.begun },
        occasion: `invitation:${one.invitation}:${due}`,
      });
  }
}

/** Told, neither declined nor finished nor withdrawn. */
async function unfinished(ctx: Context, program: string) {
  const rows = await ctx.db
    .select({
      invitation: invitations.id,
      person: invitations.personId,
      announcedAt: invitations.announcedAt,
      begun: sql<boolean>`${registrations.id} is not null`,
    })
    .from(invitations)
    .innerJoin(persons, and(eq(persons.id, invitations.personId), isActive))
    .leftJoin(registrations, and(eq(registrations.programId, invitations.programId), eq(registrations.personId, invitations.personId)))
    .where(
      and(
        eq(invitations.programId, program),
        standing,
        isNotNull(invitations.announcedAt),
        isNull(registrations.finishedAt),
        isNull(registrations.withdrawnAt),
      ),
    );
  return rows.map((row) => ({ ...row, announcedAt: row.announcedAt as Date }));
}
