import { z } from 'zod';
import { query } from '../../platform/command.ts';
import { sessionStates } from '../../scheduling/session-state.rules.ts';
import { aMemberOfThePair } from '../access.ts';
import { aboutSession } from '../session-kit/about-session.ts';
import { attendanceOf } from '../../scheduling/attendance/attendance-of.ts';
import { personIdOfActor } from '../about-match.ts';
import { mayMeetAgain, mustMeetAgain } from './next-date.rules.ts';
import { sessionGround } from '../session-kit/session-ground.ts';
import { wrapUpEntries } from './keep-wrap-up-draft.ts';
import { ownWrapUp } from './wrap-up-of.ts';

export const wrapUpShown = z.object({
  session: z.object({
    id: z.uuid(),
    match: z.uuid(),
    number: z.number(),
    startsAt: z.date(),
    plannedMinutes: z.number(),
    heldMinutes: z.number().nullable(),
    state: z.enum(sessionStates),
  }),
  members: z.array(z.object({ personId: z.uuid(), role: z.enum(['mentor', 'mentee']), name: z.string() })),
  /** Topics to tick: the pair's goals and its track's focus. */
  topics: z.array(z.string()),
  /** Ticked by whoever finished before. */
  covered: z.array(z.string()),
  wrappedUpAt: z.date().nullable(),
  nextAt: z.date().nullable(),
  /** Whether there can be another session, and whether its date is asked for. */
  mayMeetAgain: z.boolean(),
  nextIsNeeded: z.boolean(),
  /** Of more than two, who is known to have been there; null before anybody has said so. */
  attendance: z.array(z.object({ personId: z.uuid(), name: z.string(), present: z.boolean() })).nullable(),
  mayRate: z.boolean(),
  rating: z.object({ stars: z.number(), comment: z.string() }).nullable(),
  draft: wrapUpEntries.nullable(),
});

export const showWrapUp = query({
  name: 'supporting.show-wrap-up',
  says: 'Show the wrap-up of a session',
  http: 'GET /sessions/:session/wrap-up',
  input: z.object({}),
  output: wrapUpShown,
  of: aboutSession,
  may: aMemberOfThePair,
  run: async (ctx, _input, session) => {
    const { id, match, number, startsAt, plannedMinutes, heldMinutes, state, pair } = session;
    const ground = await sessionGround(ctx, session);
    const { goals, focus, next, wrapUp } = ground;
    const attendance = (await attendanceOf(ctx, [id])).get(id) ?? null;
    const { rating, draft } = await ownWrapUp(ctx, id);
    return {
      session: { id, match, number, startsAt, plannedMinutes, heldMinutes, state },
      members: pair.members,
      topics: [...new Set([...goals, ...focus])],
      covered: wrapUp?.topics ?? [],
      wrappedUpAt: wrapUp?.at ?? null,
      nextAt: next?.startsAt ?? null,
      mayMeetAgain: mayMeetAgain(pair, ground),
      nextIsNeeded: mustMeetAgain(pair, ground),
      attendance,
      mayRate: !attendance?.some((one) => one.personId === personIdOfActor(ctx) && !one.present),
      rating,
      draft: wrapUpEntries.nullable().catch(null).parse(draft),
    };
  },
});
