import { and, gt, lte } from 'drizzle-orm';
import { matchOf } from '../../pairing/match-of.ts';
import { chore } from '../../platform/chore.ts';
import { concernedBy, factsOf, notTold, untold } from '../../scheduling/clock/notices.ts';
import { reminderKind } from '../../scheduling/reminders.rules.ts';
import { sessions } from '../../scheduling/tables.ts';
import { countOpenSteps } from '../next-steps/open-steps.ts';
import { designOf } from './agenda-design.ts';
import { prepareForSession } from './mails/prepare-for-session.ts';

const hourMs = 3_600_000;

/** Nearer than this the reminder of the day before is on its way, and enough. */
const latestHours = 25;
const earliestHours = 48;

const prepareKind = 'prepare';

/** This mail is the reminder of the day before, so one that is due about then is not sent besides. */
const standsInFor = (hours: number): boolean => hours >= 12 && hours <= earliestHours;

/** A session that was moved is prepared for anew: its start names the occasion. */
export const remindToPrepare = chore({
  name: 'supporting.remind-to-prepare',
  says: 'Reminds both sides of a session one to two days ahead, with their questions to prepare with, never at night',
  every: 'hour',
  run: async (ctx) => {
    const at = (hours: number) => new Date(ctx.now.getTime() + hours * hourMs);
    const soon = and(gt(sessions.startsAt, at(latestHours)), lte(sessions.startsAt, at(earliestHours)), untold(ctx, prepareKind));
    const ahead = (await concernedBy(ctx, soon)).map((one) => ({ ...one, kind: prepareKind }));
    const fresh = await notTold(ctx, ahead);
    const instead = fresh.flatMap((one) =>
      one.meetings.remindHoursBefore.filter(standsInFor).map((hours) => ({ ...one, kind: reminderKind(hours) })),
    );
    await notTold(ctx, instead);
    if (fresh.length === 0) return;
    const openSteps = await countOpenSteps(ctx);
    for (const one of fresh) {
      const { session, person, program } = one;
      const design = await designOf(ctx, program.id);
      const { members } = await matchOf(ctx, session.matchId);
      const role = members.find((member) => member.personId === person.id)?.role;
      const prompts = role === 'mentor' ? design.mentorPrompts : design.menteePrompts;
      const facts = { ...factsOf(one), prompts, openSteps: openSteps(session.matchId, person.id) };
      await ctx.mail(prepareForSession, { to: person.id, facts, occasion: `session:${session.id}:${facts.startsAt}:prepare` });
    }
  },
});
