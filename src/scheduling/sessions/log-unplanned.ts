import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { Invalid, Refused } from '../../platform/problems.ts';
import { noteAttendance, presentField } from '../attendance/note-attendance.ts';
import { aMemberOf } from '../../pairing/access.ts';
import { sessionHeld } from '../events.ts';
import { sessions } from '../tables.ts';
import { schedulingWords } from '../words.ts';
import { clashWith, nextNumber } from './book-session.ts';
import { holdOpen, matchToMeet, whyNotMeet } from './open-match.ts';
import { heldMinutes, placedTime, plannedTime } from './planned-time.ts';

/** A meeting that was never planned, written down afterwards; a number and a kit like any other. */
export const logUnplanned = command({
  name: 'scheduling.log-unplanned',
  says: 'Write down a meeting',
  done: 'The meeting is written down.',
  http: 'POST /matches/:match/unplanned-sessions',
  input: z.object({ at: plannedTime.at, timeZone: plannedTime.timeZone, minutes: heldMinutes, present: presentField }),
  output: z.object({ session: z.uuid(), number: z.number().int() }),
  of: (ctx, { match }) => matchToMeet(ctx, match),
  may: aMemberOf,
  ready: (ctx, match) => whyNotMeet(ctx, match),
  run: async (ctx, { minutes, present, ...when }, match) => {
    const { at: startsAt, zone: timeZone } = placedTime(ctx, when);
    if (startsAt > ctx.now) throw new Invalid({ at: 'This time has not come yet. Schedule a session instead.' });
    if (startsAt < match.publishedAt) throw new Invalid({ at: 'This was before you were matched. Choose a later time.' });
    await holdOpen(ctx, match);
    const clash = await clashWith(ctx, match, { startsAt, minutes });
    if (clash?.matchId === match.id) {
      if (clash.startsAt.getTime() === startsAt.getTime() && clash.unplanned) return { session: clash.id, number: clash.number };
      throw new Refused(ctx.say(schedulingWords, 'refused.planned_then', { number: clash.number }));
    }
    const id = ctx.newId();
    const number = await nextNumber(ctx, match.id);
    const me = personIdOf(ctx.actor);
    await ctx.db.insert(sessions).values({
      id,
      organizationId: ctx.organizationId,
      programId: match.program,
      matchId: match.id,
      number,
      startsAt,
      plannedMinutes: minutes,
      timeZone,
      unplanned: true,
      scheduledAt: ctx.now,
      scheduledBy: me,
      heldAt: ctx.now,
      heldMinutes: minutes,
      heldLoggedBy: me,
    });
    await noteAttendance(ctx, { id, match: match.id, program: match.program, startsAt }, present);
    await ctx.emit(sessionHeld, { program: match.program, match: match.id, session: id, minutes, unplanned: true });
    return { session: id, number };
  },
});
