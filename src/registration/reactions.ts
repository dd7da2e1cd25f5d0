import { and, eq, isNull } from 'drizzle-orm';
import { personLeft } from '../people/events.ts';
import { tracksOf } from '../planning/program-of.ts';
import { reaction } from '../platform/reaction.ts';
import { personInvited, registrationFinished, registrationOpened, registrationWithdrawn } from './events.ts';
import { announceInvitations } from './invitations/announce-invitations.ts';
import { invitationFor } from './invitations/invitation-of.ts';
import { programFacts } from './mails/program-facts.ts';
import { youAreInvited } from './mails/you-are-invited.ts';
import { youAreRegistered } from './mails/you-are-registered.ts';
import { requirementReactions } from './requirements/reactions.ts';
import { screeningReactions } from './screening/reactions.ts';
import { roleOf } from './role-of.ts';
import { mayMoveFirst, nextFor } from './what-follows.ts';
import { registrations } from './tables.ts';
import { windowOf } from './window/window-of.ts';
import { stateOf } from './window/window.rules.ts';

const announceOnOpening = reaction({
  name: 'registration.announce-on-opening',
  to: registrationOpened,
  run: async (ctx, { data: { program } }) => {
    await ctx.startWork(announceInvitations.name, { program }, { program });
  },
});

const inviteByMail = reaction({
  name: 'registration.invite-by-mail',
  to: personInvited,
  run: async (ctx, { data: { program, person } }) => {
    const invitation = await invitationFor(ctx, program, person);
    if (!invitation || invitation.declinedAt || stateOf(await windowOf(ctx, program), ctx.now) !== 'open') return;
    await ctx.mail(youAreInvited, { to: person, facts: { ...(await programFacts(ctx, program)), role: invitation.role } });
  },
});

const confirmByMail = reaction({
  name: 'registration.confirm-by-mail',
  to: registrationFinished,
  run: async (ctx, { data: { program, person } }) => {
    const [mine] = await ctx.db
      .select()
      .from(registrations)
      .where(and(eq(registrations.programId, program), eq(registrations.personId, person), isNull(registrations.withdrawnAt)));
    // Whoever was put in because of their first day hears of it from their buddy on, not before.
    if (!mine || mine.enrolledAt) return;
    const tracks = await tracksOf(ctx, program);
    const track = tracks.length > 1 ? (tracks.find(({ id }) => id === mine.trackId)?.name ?? null) : null;
    const facts = await programFacts(ctx, program);
    const ahead = facts.startsOn !== null && facts.startsOn > ctx.now.toISOString().slice(0, 10);
    await ctx.mail(youAreRegistered, {
      to: person,
      facts: {
        ...facts,
        startsOn: ahead ? facts.startsOn : null,
        as: roleOf(mine),
        track,
        capacity: mine.mentorCapacity,
        next: await nextFor(ctx, program, mine),
        mayMoveFirst: await mayMoveFirst(ctx, program, mine),
      },
    });
  },
});

const withdrawLeavers = reaction({
  name: 'registration.withdraw-leavers',
  to: personLeft,
  run: async (ctx, { data: { person } }) => {
    const gone = await ctx.db
      .update(registrations)
      .set({ withdrawnAt: ctx.now, pausedAt: null, pausedUntil: null, pauseReason: null })
      .where(and(eq(registrations.personId, person), isNull(registrations.withdrawnAt)))
      .returning({ program: registrations.programId });
    for (const { program } of gone) await ctx.emit(registrationWithdrawn, { program, person });
  },
});

export const registrationReactions = [
  announceOnOpening,
  inviteByMail,
  confirmByMail,
  withdrawLeavers,
  ...requirementReactions,
  ...screeningReactions,
];
