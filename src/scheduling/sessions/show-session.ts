import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { query } from '../../platform/command.ts';
import { aMemberOrManager } from '../../pairing/access.ts';
import { matchOf } from '../../pairing/match-of.ts';
import { attendanceOf } from '../attendance/attendance-of.ts';
import { sessionOf } from '../session-of.ts';
import { shownSession } from './show-sessions.ts';

/** One session; its place is for the pair only. */
export const showSession = query({
  name: 'scheduling.show-session',
  says: 'Show a session',
  http: 'GET /sessions/:session',
  input: z.object({}),
  output: shownSession.extend({ match: z.uuid(), program: z.uuid() }),
  of: (ctx, { session }) => sessionOf(ctx, session),
  may: aMemberOrManager,
  run: async (ctx, _input, session) => {
    const { members } = await matchOf(ctx, session.match);
    const mine = members.some((one) => one.personId === personIdOf(ctx.actor));
    const attendance = (await attendanceOf(ctx, [session.id])).get(session.id) ?? null;
    return { ...session, place: mine ? session.place : null, attendance };
  },
});
