import { z } from 'zod';
import { othersIn, sayOthers } from '../../pairing/match-name.ts';
import { reasonToReader, sideOf } from '../../pairing/mails/reason-to-reader.ts';
import { bestReasons } from '../../pairing/runs/reason-in-words.ts';
import { addDays } from '../../planning/days.ts';
import { structureOf } from '../../planning/structures.ts';
import { query } from '../../platform/command.ts';
import { sessionStates } from '../../scheduling/session-state.rules.ts';
import { aMemberOfThePair } from '../access.ts';
import { aboutMatch, meIn, personIdOfActor } from '../about-match.ts';
import { openRequest } from '../accountability/ask-for-help.ts';
import { nextStepShown, nextStepsOf } from '../next-steps/next-step.ts';
import { nextAction } from './next-action.rules.ts';
import { roomFacts, toldOn } from './room-facts.ts';
import { readRoom, type Room } from './read-room.ts';

const partner = z.object({
  personId: z.uuid(),
  role: z.enum(['mentor', 'mentee']),
  name: z.string(),
  title: z.string().nullable(),
  department: z.string().nullable(),
  location: z.string().nullable(),
  timeZone: z.string(),
});

const roomSession = z.object({
  id: z.uuid(),
  number: z.number(),
  startsAt: z.date(),
  plannedMinutes: z.number(),
  heldMinutes: z.number().nullable(),
  place: z.string(),
  state: z.enum(sessionStates),
  wrappedUp: z.boolean(),
  ratedByMe: z.boolean(),
  preparedByMe: z.boolean(),
  /** Of more than two, how many were there of how many. */
  there: z.number().nullable(),
  expected: z.number().nullable(),
});

export const charterStanding = z.enum(['missing', 'to finish', 'to sign', 'signed by me', 'signed', 'not asked']);

export const roomShown = z.object({
  match: z.object({
    id: z.uuid(),
    /** What it calls itself. */
    name: z.string().nullable(),
    publishedAt: z.date(),
    round: z.number().nullable(),
    startsOn: z.string().nullable(),
    endsOn: z.string().nullable(),
    endedAt: z.date().nullable(),
    pausedAt: z.date().nullable(),
  }),
  program: z.object({ id: z.uuid(), name: z.string() }),
  /** What the program calls the other side of a pair: 'mentor'. */
  partnerRole: z.string(),
  /** At most so many meetings, where it is for a few only. */
  few: z.number().nullable(),
  /** Where it is with a new hire: their first day, the day on which they hear of it, and the plan of their first months. */
  newcomer: z
    .object({
      name: z.string(),
      startsOn: z.string(),
      toldOn: z.string(),
      /** Whether it is the reader. */
      mine: z.boolean(),
      plan: z.array(z.object({ on: z.string(), afterDays: z.number(), says: z.string() })),
    })
    .nullable(),
  track: z.string().nullable(),
  myRole: z.enum(['mentor', 'mentee']),
  partners: z.array(partner),
  /** Whether anybody in it leads it; where nobody does, all are peers. */
  hasMentor: z.boolean(),
  /** Why they were matched, as the reader may know it. */
  reasons: z.array(z.string()),
  /** Of more than two: of how many sessions each was at how many. */
  attendance: z.array(z.object({ personId: z.uuid(), name: z.string(), there: z.number(), of: z.number() })),
  charter: charterStanding,
  next: roomSession.nullable(),
  /** The latest first. */
  past: z.array(roomSession),
  steps: z.array(nextStepShown),
  help: z.object({ openedAt: z.date(), dueAt: z.date() }).nullable(),
  action: z.object({ key: z.string(), session: z.string().optional() }),
});

const mostReasons = 3;
const mostPast = 6;

/** Everything of a match at one address; only for those in it. */
export const showRoom = query({
  name: 'supporting.show-room',
  says: 'Show the room of a pair',
  http: 'GET /matches/:match/room',
  input: z.object({}),
  output: roomShown,
  of: aboutMatch,
  may: aMemberOfThePair,
  run: async (ctx, _input, match) => {
    const { id, name, publishedAt, round, startsOn, endsOn, endedAt, pausedAt } = match;
    const myRole = meIn(ctx, match)?.role ?? 'mentee';
    const room = await readRoom(ctx, match);
    const facts = roomFacts(room, match, myRole, ctx.now);
    const { partner: partnerName } = sayOthers(ctx.say, othersIn(match, personIdOfActor(ctx)));
    const readerIs = sideOf(match.members, myRole);
    return {
      match: { id, name, publishedAt, round, startsOn, endsOn, endedAt, pausedAt },
      hasMentor: readerIs !== 'peer',
      attendance: room.attendance,
      program: { id: room.program.id, name: room.program.name },
      partnerRole: room.program.terminology[myRole === 'mentee' ? 'mentor' : 'mentee'].one,
      few: structureOf(room.structure).meetings.most ?? null,
      newcomer: room.newcomer && newcomerShown(room.newcomer, personIdOfActor(ctx)),
      track: room.track,
      myRole,
      partners: room.partners,
      reasons: bestReasons(room.reasons, mostReasons).map((reason) => reasonToReader(ctx.say, reason, { readerIs, partner: partnerName })),
      charter: facts.charter,
      next: room.sessions.find((one) => one.id === facts.next?.id) ?? null,
      past: room.sessions.filter((one) => one.startsAt <= ctx.now).slice(0, mostPast),
      steps: await nextStepsOf(ctx, match.id, { open: true }),
      help: (await openRequest(ctx, match)) ?? null,
      action: nextAction(facts),
    };
  },
});

function newcomerShown(newcomer: NonNullable<Room['newcomer']>, me: string) {
  const { personId, name, startsOn, rules } = newcomer;
  return {
    name,
    startsOn,
    toldOn: toldOn(newcomer),
    mine: personId === me,
    plan: rules.plan.map(({ afterDays, says }) => ({ on: addDays(startsOn, afterDays), afterDays, says })),
  };
}
